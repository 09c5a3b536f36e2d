using Lms.Assessments.Meetings;
using Lms.Assessments.Values;

namespace Lms.Data.Meetings;

/// <summary>A meeting's row as deeds need it, with its two sides.</summary>
public sealed record MeetingRecord
{
    public Guid Id { get; init; }

    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid MentorId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset? MentorshipEndedAt { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int CalendarSequence { get; init; }

    public int Version { get; init; }

    public MeetingState Standing => Code.Read<MeetingState>(State);

    /// <summary>That person mentors now in the mentorship it belongs to.</summary>
    public bool IsMentor(Guid personId) => MentorId == personId && MentorshipEndedAt is null;
}
