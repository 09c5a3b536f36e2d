using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>A participant says what came of an action: done, dropped with a word why, or open again.</summary>
public sealed class SettleAction(Db db, TimeProvider clock)
{
    /// <summary>False where the action is not the person's own.</summary>
    /// <param name="version">Of the action the person saw.</param>
    /// <exception cref="RuleBroken"><c>plan.note</c>; <c>plan.not_written</c> or <c>plan.closed</c>; <c>stale</c></exception>
    public Task<bool> Run(Guid actionId, int version, PlanActionState state, string? note, Scope by)
    {
        var kept = PlanRule.Note(state, note);
        return db.Work(nameof(SettleAction), async work =>
        {
            if (await work.FindAction(actionId) is not { } action || await work.FindPlan(action.PlanId) is not { } plan
                || await PlanAccessQueries.Find(work, plan.EnrolmentId, by) is not { IsOwn: true } access)
            {
                return false;
            }

            PlanState.CheckRunning(plan);
            var now = clock.GetUtcNow();
            if (!await work.SettleAction(actionId, version, state, kept, now))
            {
                throw new RuleBroken("stale");
            }

            await work.Audit(new AuditEntry(
                now, by.PersonId, nameof(SettleAction), "PlanAction", actionId.ToString(), access.PersonId, CanonicalJson.Write(new { was = action.State, state = Code.Of(state) })));
            return true;
        });
    }
}
