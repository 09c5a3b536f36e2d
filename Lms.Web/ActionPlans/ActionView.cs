using Lms.Assessments.ActionPlans;
using Lms.Data.ActionPlans;
using Lms.Web.Parts;

namespace Lms.Web.ActionPlans;

/// <summary>One action on a page.</summary>
/// <param name="Today">Where the cohort is.</param>
/// <param name="MaySettle">The reader is the participant and the plan runs.</param>
/// <param name="Address">Where its form goes.</param>
public sealed record ActionView(PlanActionRow Row, DateOnly Today, bool MaySettle, string Address)
{
    public string Act => Address + (Address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "handler=Settle";

    public bool IsOverdue => Row.Standing == PlanActionState.Open && Row.ByOn < Today;

    public string Look => IsOverdue ? "overdue" : Row.State;

    public Kind Kind => Row.Standing switch
    {
        PlanActionState.Done => Kind.Good,
        PlanActionState.Dropped => Kind.Quiet,
        _ => IsOverdue ? Kind.Warning : Kind.Info,
    };
}
