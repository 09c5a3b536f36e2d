using Lms.Assessments.Attendances;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>One person's absence from a session, and what comes next in their cohort.</summary>
public sealed record MissedMail
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset EnrolledAt { get; init; }

    public bool Present { get; init; }

    public string How { get; init; } = "";

    public Guid SessionId { get; init; }

    public string Title { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset ClosedAt { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    /// <summary>Of the next session of the cohort; null when there is none.</summary>
    public string? NextTitle { get; init; }

    public DateTimeOffset? NextStartsAt { get; init; }

    public string? NextTimeZone { get; init; }

    public bool IsMissed => MissedRule.Missed(Code.Read<EnrolmentState>(State), EnrolledAt, StartsAt, Present, Code.Read<AttendanceHow>(How));
}
