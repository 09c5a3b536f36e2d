using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;

namespace Lms.Data.ActionPlans;

/// <summary>What several deeds ask of a plan.</summary>
internal static class PlanState
{
    /// <exception cref="RuleBroken"><c>plan.not_written</c> or <c>plan.closed</c></exception>
    public static void CheckRunning(ActionPlanRow plan)
    {
        if (plan.Standing == ActionPlanState.Closed)
        {
            throw new RuleBroken("plan.closed");
        }

        if (plan.Standing == ActionPlanState.Draft)
        {
            throw new RuleBroken("plan.not_written");
        }
    }
}
