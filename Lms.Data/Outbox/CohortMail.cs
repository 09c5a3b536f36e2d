namespace Lms.Data.Outbox;

/// <summary>What an enrolment's mail tells.</summary>
public sealed record CohortMail
{
    public Guid EnrolmentId { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public int CalendarSequence { get; init; }
}
