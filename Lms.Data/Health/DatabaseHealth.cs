namespace Lms.Data.Health;

/// <summary>What the database answered to the probe.</summary>
public sealed record DatabaseHealth
{
    /// <summary>The engine's own version; on SQLite the one of the native library that runs.</summary>
    public string? Version { get; init; }

    /// <summary>Null when the write was committed in time; otherwise a code of what went wrong.</summary>
    public string? Fault { get; init; }

    /// <summary>The engine's words, for the log: they may name paths and hosts.</summary>
    public string? Detail { get; init; }

    /// <summary>Scripts this program has and the database has not run.</summary>
    public IReadOnlyList<string> MissingMigrations { get; init; } = [];

    /// <summary>Scripts a newer program has run. Harmless while both run during an upgrade, so it does not fail readiness.</summary>
    public IReadOnlyList<string> UnknownMigrations { get; init; } = [];

    public bool IsReady => Fault is null && MissingMigrations.Count == 0;
}
