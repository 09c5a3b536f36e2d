namespace Lms.Assessments.ActionPlans;

/// <summary>Where one action stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum PlanActionState
{
    Open,
    Done,
    Dropped,
}
