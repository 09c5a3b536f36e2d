namespace Lms.Benchmarks.Sessions;

/// <summary>What one run of the scene showed.</summary>
internal sealed record SceneResult
{
    public required int People { get; init; }

    public required Percentiles Join { get; init; }

    public required Percentiles Acknowledged { get; init; }

    public required Percentiles Seen { get; init; }

    public required Percentiles Gaps { get; init; }

    /// <summary>Gaps not repaired within three seconds, and clients that do not know the head of the log in the end.</summary>
    public required int GapsLeft { get; init; }

    /// <summary>Votes acknowledged to a client and not in the server's records.</summary>
    public required int Lost { get; init; }

    /// <summary>Votes in the server's records that no client sent.</summary>
    public required int Double { get; init; }

    public required int Refused { get; init; }

    /// <summary>Votes that no answer came to.</summary>
    public required int Unanswered { get; init; }

    /// <summary>Microseconds of the server's processor for each message delivered while people voted.</summary>
    public required double CpuPerMessage { get; init; }

    public required long Delivered { get; init; }

    /// <summary>Milliseconds the server's runtime compiled meanwhile: next to nothing, or it was not warm.</summary>
    public required double Compiled { get; init; }

    /// <summary>Kilobytes of working set for each connection that is open.</summary>
    public required double MemoryPerConnection { get; init; }

    public override string ToString() => FormattableString.Invariant(
        $"""
        {People} people: join to first state {Join}; vote to acknowledged {Acknowledged} ({Acknowledged.Count}); vote to seen {Seen} ({Seen.Count})
          gaps repaired {Gaps.Count} (p99 {(Gaps.Count == 0 ? 0 : Gaps.P99):F0} ms), left {GapsLeft}; lost {Lost}, double {Double}, refused {Refused}; {Delivered} messages, {CpuPerMessage:F1} µs of server CPU each (compiled for {Compiled:F0} ms); {MemoryPerConnection:F0} kB a connection
        """);
}
