namespace Lms.Assessments.ActionPlans;

/// <summary>Where a checkpoint of the coaching stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum CheckpointState
{
    Due,
    Done,
    Dropped,
}
