namespace Lms.Data.Outbox;

/// <summary>Where a cohort that moved stands now, for one person it concerns.</summary>
public sealed record CohortMovedMail
{
    public Guid CohortId { get; init; }

    /// <summary>Null for a trainer.</summary>
    public Guid? EnrolmentId { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int CalendarSequence { get; init; }

    /// <summary>The holiday it made way for.</summary>
    public string? MovedFor { get; init; }

    public CohortMail ToCohort() => new()
    {
        EnrolmentId = EnrolmentId ?? Guid.Empty, CohortId = CohortId, CohortCode = CohortCode, StartsAt = StartsAt, EndsAt = EndsAt,
        TimeZone = TimeZone, ModuleTitle = ModuleTitle, ModuleCode = ModuleCode, CalendarSequence = CalendarSequence,
    };
}
