using Lms.Assessments.Mentorships;

namespace Lms.Data.Mentorships;

/// <summary>One of a mentor's people, with what the week's page asks of them.</summary>
public sealed record MentoringRow
{
    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public string PersonZone { get; init; } = "";

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public DateTimeOffset AssignedAt { get; init; }

    public DateTimeOffset? LastContactAt { get; init; }

    public Guid? NextMeetingId { get; init; }

    public DateTimeOffset? NextMeetingAt { get; init; }

    public string? NextMeetingZone { get; init; }

    public long MeetingsToNote { get; init; }

    public int? CheckpointDay { get; init; }

    public DateOnly? CheckpointOn { get; init; }

    public DateOnly? ActionOn { get; init; }

    public long PlansRunning { get; init; }

    public long PlansClosed { get; init; }

    public long PlansToClose { get; init; }

    public MenteeFacts Facts => new()
    {
        AssignedAt = AssignedAt,
        LastContactAt = LastContactAt,
        NextMeetingAt = NextMeetingAt,
        MeetingsToNote = (int)MeetingsToNote,
        CheckpointOn = CheckpointOn,
        ActionOn = ActionOn,
        PlansRunning = (int)PlansRunning,
        PlansClosed = (int)PlansClosed,
        PlansToClose = (int)PlansToClose,
    };
}
