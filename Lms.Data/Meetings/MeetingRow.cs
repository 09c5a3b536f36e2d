using Lms.Assessments.Meetings;
using Lms.Assessments.Values;

namespace Lms.Data.Meetings;

/// <summary>A meeting as one reader sees it.</summary>
public sealed record MeetingRow
{
    public Guid Id { get; init; }

    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Kind { get; init; } = "";

    public string State { get; init; } = "";

    public Guid? SlotId { get; init; }

    public string StartsLocal { get; init; } = "";

    /// <summary>The mentor's when it was made.</summary>
    public string TimeZone { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }

    public string Place { get; init; } = "";

    public int? CheckpointDay { get; init; }

    public string SharedNote { get; init; } = "";

    /// <summary>The reader's own; empty for everybody else, whatever is written there.</summary>
    public string PrivateNote { get; init; } = "";

    public Guid? RubricId { get; init; }

    public string? RubricTitle { get; init; }

    public string? Observation { get; init; }

    public string? CancelReason { get; init; }

    public string MentorName { get; init; } = "";

    public Guid MentorId { get; init; }

    public int Version { get; init; }

    public MeetingState Standing => Code.Read<MeetingState>(State);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
