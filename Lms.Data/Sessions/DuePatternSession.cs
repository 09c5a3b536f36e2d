namespace Lms.Data.Sessions;

/// <summary>A session of a pattern that a cohort which has not started does not have yet.</summary>
public sealed record DuePatternSession
{
    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    /// <summary>Of the cohort: <c>YYYY-MM-DDTHH:mm</c> on the wall of <see cref="TimeZone"/>.</summary>
    public string StartsLocal { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public int Number { get; init; }

    public int OffsetDays { get; init; }

    public string LocalTime { get; init; } = "";

    public int LengthMinutes { get; init; }

    public string Mode { get; init; } = "";

    public string Title { get; init; } = "";
}
