using Lms.Assessments.Meetings;
using Lms.Assessments.Values;

namespace Lms.Data.Outbox;

/// <summary>What the mails and the calendar file of a meeting tell one of its two sides.</summary>
public sealed record MeetingMail
{
    public Guid MeetingId { get; init; }

    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Kind { get; init; } = "";

    public string State { get; init; } = "";

    public string StartsLocal { get; init; } = "";

    /// <summary>The mentor's.</summary>
    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }

    public string Place { get; init; } = "";

    public int CalendarSequence { get; init; }

    public string? CancelReason { get; init; }

    public string ModuleTitle { get; init; } = "";

    public bool AsMentor { get; init; }

    /// <summary>Of the other side.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>The addressee's own, for the calendar; null without one.</summary>
    public string? Email { get; init; }

    public MeetingState Standing => Code.Read<MeetingState>(State);
}
