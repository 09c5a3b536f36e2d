namespace Lms.Assessments.ActionPlans;

/// <summary>How a plan ended. Stored as its <see cref="Values.Code"/>.</summary>
public enum PlanOutcome
{
    Achieved,
    Partly,
    Not,
}
