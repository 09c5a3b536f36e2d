using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>The mentor says how a plan ended and why; or opens it again, and says why. A closed plan may complete the participant.</summary>
public sealed class ClosePlan(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False where the plan is not one of the reader's people.</summary>
    /// <exception cref="RuleBroken"><c>plan.reason</c>; <c>plan.not_written</c> or <c>plan.closed</c>; <c>stale</c></exception>
    public Task<bool> Run(Guid planId, int version, PlanOutcome outcome, string? reason, Scope by)
    {
        var why = PlanRule.Reason(reason);
        return db.Work(nameof(ClosePlan), async work =>
        {
            if (await Find(work, planId, by) is not { } found)
            {
                return false;
            }

            PlanState.CheckRunning(found.Plan);
            var now = clock.GetUtcNow();
            if (await work.Execute(Sql.Close, new { planId, version, outcome = Code.Of(outcome), why, by.PersonId, now }) != 1)
            {
                throw new RuleBroken("stale");
            }

            await work.Post(new OutboxMail($"plan-closed:{planId}:{version}", found.Access.PersonId, "plan_closed", planId), now);
            await work.Audit(new AuditEntry(
                now, by.PersonId, nameof(ClosePlan), "ActionPlan", planId.ToString(), found.Access.PersonId, CanonicalJson.Write(new { outcome = Code.Of(outcome) })));
            await completion.Run(work, found.Plan.EnrolmentId, by.PersonId, now);
            return true;
        });
    }

    /// <summary>The same, the other way. What was completed by its closing stays completed.</summary>
    /// <exception cref="RuleBroken"><c>plan.reason</c>; <c>plan.not_closed</c>; <c>stale</c></exception>
    public Task<bool> Reopen(Guid planId, int version, string? reason, Scope by)
    {
        var why = PlanRule.Reason(reason);
        return db.Work("ReopenPlan", async work =>
        {
            if (await Find(work, planId, by) is not { } found)
            {
                return false;
            }

            if (found.Plan.Standing != ActionPlanState.Closed)
            {
                throw new RuleBroken("plan.not_closed");
            }

            var now = clock.GetUtcNow();
            if (await work.Execute(Sql.Reopen, new { planId, version, why, now }) != 1)
            {
                throw new RuleBroken("stale");
            }

            await work.Audit(new AuditEntry(
                now, by.PersonId, "ReopenPlan", "ActionPlan", planId.ToString(), found.Access.PersonId, CanonicalJson.Write(new { was = found.Plan.Outcome })));
            return true;
        });
    }

    private static async Task<(ActionPlanRow Plan, PlanAccess Access)?> Find(UnitOfWork work, Guid planId, Scope by) =>
        await work.FindPlan(planId) is { } plan && await PlanAccessQueries.Find(work, plan.EnrolmentId, by) is { IsMentor: true } access ? (plan, access) : null;

    internal static class Sql
    {
        public const string Close = """
            UPDATE ActionPlan SET State = 'closed', Outcome = @outcome, ClosedReason = @why, ClosedAt = @now, ClosedBy = @PersonId, Version = Version + 1
            WHERE Id = @planId AND Version = @version AND State = 'running'
            """;

        public const string Reopen = """
            UPDATE ActionPlan SET State = 'running', Outcome = NULL, ClosedAt = NULL, ClosedBy = NULL, ReopenedAt = @now, ReopenedReason = @why, Version = Version + 1
            WHERE Id = @planId AND Version = @version AND State = 'closed'
            """;
    }
}
