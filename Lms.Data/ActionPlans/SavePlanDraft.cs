using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>Keeps a plan that is being written, as typed. A written plan is changed by <see cref="WritePlan"/> only.</summary>
public sealed class SavePlanDraft(Db db, TimeProvider clock)
{
    /// <summary>False where the enrolment, or the session, is not the person's.</summary>
    /// <exception cref="RuleBroken"><c>plan.too_long</c>; <c>plan.written</c></exception>
    public Task<bool> Run(Guid enrolmentId, Guid? sessionId, IEnumerable<PlannedAction> actions, Scope by)
    {
        var typed = PlanRule.Typed(actions);
        return db.Work(nameof(SavePlanDraft), async work =>
        {
            if (await PlanAccessQueries.Find(work, enrolmentId, by) is not { IsOwn: true } || !await IsSource(work, enrolmentId, sessionId))
            {
                return false;
            }

            var now = clock.GetUtcNow();
            var plan = await work.TakePlan(enrolmentId, sessionId, now);
            if (plan.Standing != ActionPlanState.Draft)
            {
                throw new RuleBroken("plan.written");
            }

            await Keep(work, plan.Id, typed, now);
            return true;
        });
    }

    /// <summary>A plan follows the module, or a session of its cohort that people know of.</summary>
    internal static async Task<bool> IsSource(IReads reads, Guid enrolmentId, Guid? sessionId) =>
        sessionId is null || await reads.Find<string>(ActionPlanQueries.Sql.SessionTitle, new { enrolmentId, sessionId }) is not null;

    /// <summary>Makes a draft's actions what was typed.</summary>
    internal static async Task Keep(UnitOfWork work, Guid planId, IReadOnlyList<PlannedAction> typed, DateTimeOffset now)
    {
        var known = (await work.ListActions(planId)).ToDictionary(a => a.Position);
        foreach (var (place, action) in typed.Index().Select(a => (a.Index + 1, a.Item)))
        {
            if (!known.TryGetValue(place, out var row))
            {
                if (!action.IsEmpty)
                {
                    await work.AddAction(planId, place, action, soonTold: null, now);
                }
            }
            else if (action.IsEmpty)
            {
                await work.RemoveAction(row.Id);
            }
            else if (row.Planned != action)
            {
                await work.ChangeAction(row.Id, action, newDate: true, soonTold: null, now);
            }
        }
    }
}
