namespace Lms.Data.Cohorts;

/// <summary>A session or an assignment that moves with its cohort.</summary>
public sealed record MovablePart
{
    public Guid Id { get; init; }

    /// <summary><c>YYYY-MM-DDTHH:mm</c> on the wall of the zone.</summary>
    public string Local { get; init; } = "";

    public string TimeZone { get; init; } = "";

    /// <summary>Of each day; 0 for an assignment.</summary>
    public int LengthMinutes { get; init; }

    public int Days { get; init; }

    public int Version { get; init; }
}
