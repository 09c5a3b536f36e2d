namespace Lms.Data.Sweeps;

/// <summary>When a sweep last ran and last succeeded. One row a sweep, whatever the hosts.</summary>
public sealed record SweepRun
{
    public string Name { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SucceededAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>What the last failure said; null after a success.</summary>
    public string? Error { get; init; }

    public string Host { get; init; } = "";
}
