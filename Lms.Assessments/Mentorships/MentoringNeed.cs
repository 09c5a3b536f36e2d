namespace Lms.Assessments.Mentorships;

/// <summary>What a mentor should do for one of their people, the most pressing first.</summary>
public enum MentoringNeed
{
    /// <summary>A meeting was planned for a time that has passed, and nobody said whether it was held.</summary>
    NoteMeeting,

    CheckpointOverdue,

    /// <summary>A checkpoint falls due within a week.</summary>
    CheckpointDue,

    ActionOverdue,

    /// <summary>No contact for longer than is usual here.</summary>
    Quiet,

    /// <summary>Every action is done or dropped: say how the plan ended.</summary>
    ClosePlan,

    /// <summary>No plan is written yet.</summary>
    PlanMissing,
}
