using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Outbox;

/// <summary>What the mails and the calendar file of a session tell one person.</summary>
public sealed record SessionMail
{
    public Guid SessionId { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    public string Mode { get; init; } = "";

    public string StartsLocal { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int LengthMinutes { get; init; }

    public int Days { get; init; }

    public string? Place { get; init; }

    public string? VideoUrl { get; init; }

    public int CalendarSequence { get; init; }

    public string? CancelReason { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    /// <summary>Enrolled in its cohort, or training it.</summary>
    public bool IsConcerned { get; init; }

    public SessionState Standing => Code.Read<SessionState>(State);
}
