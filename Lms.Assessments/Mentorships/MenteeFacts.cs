namespace Lms.Assessments.Mentorships;

/// <summary>What is known of one of a mentor's people.</summary>
public sealed record MenteeFacts
{
    public required DateTimeOffset AssignedAt { get; init; }

    /// <summary>The newest meeting that was held; null before the first.</summary>
    public DateTimeOffset? LastContactAt { get; init; }

    /// <summary>The next meeting that is planned and has not begun.</summary>
    public DateTimeOffset? NextMeetingAt { get; init; }

    /// <summary>Planned meetings whose time has passed.</summary>
    public int MeetingsToNote { get; init; }

    /// <summary>The oldest checkpoint that is due and not settled.</summary>
    public DateOnly? CheckpointOn { get; init; }

    /// <summary>The oldest date of an open action.</summary>
    public DateOnly? ActionOn { get; init; }

    public int PlansRunning { get; init; }

    public int PlansClosed { get; init; }

    /// <summary>Running plans without an open action.</summary>
    public int PlansToClose { get; init; }
}
