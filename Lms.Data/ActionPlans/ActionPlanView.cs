namespace Lms.Data.ActionPlans;

/// <summary>A plan with its actions by position.</summary>
public sealed record ActionPlanView(ActionPlanRow Plan, IReadOnlyList<PlanActionRow> Actions);
