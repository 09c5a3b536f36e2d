namespace Lms.Assessments.ActionPlans;

/// <summary>Where an action plan stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum ActionPlanState
{
    Draft,

    /// <summary>Written: at least one action with its date and its sign.</summary>
    Running,

    /// <summary>By the mentor, with an outcome.</summary>
    Closed,
}
