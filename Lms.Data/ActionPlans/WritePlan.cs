using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>
/// Makes a draft the plan, or changes a plan that is written. The first plan of an enrolment brings the checkpoints of the module's
/// coaching with it. The audit keeps which action changed and from which date to which, not what people wrote.
/// </summary>
public sealed class WritePlan(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False where the enrolment, or the session, is not the person's.</summary>
    /// <param name="version">Of the plan the person saw; 0 where there was none.</param>
    /// <exception cref="RuleBroken">From <see cref="PlanRule"/>; <c>stale</c>; <c>plan.closed</c></exception>
    public Task<bool> Run(Guid enrolmentId, Guid? sessionId, int version, IEnumerable<PlannedAction> actions, Scope by)
    {
        var typed = PlanRule.Typed(actions);
        return db.Work(nameof(WritePlan), async work =>
        {
            if (await PlanAccessQueries.Find(work, enrolmentId, by) is not { IsOwn: true } access || !await SavePlanDraft.IsSource(work, enrolmentId, sessionId))
            {
                return false;
            }

            var now = clock.GetUtcNow();
            var plan = await work.TakePlan(enrolmentId, sessionId, now);
            if (plan.Standing == ActionPlanState.Closed)
            {
                throw new RuleBroken("plan.closed");
            }

            var isDraft = plan.Standing == ActionPlanState.Draft;
            var rows = await work.ListActions(plan.Id);
            // What is done or dropped stays as it was agreed.
            IReadOnlyList<PlannedAction> wanted = [.. typed.Select((a, i) => rows.FirstOrDefault(r => r.Position == i + 1 && r.Standing != PlanActionState.Open)?.Planned ?? a)];
            PlanRule.CheckWritten(wanted, isDraft ? new Dictionary<int, PlannedAction>() : rows.ToDictionary(a => a.Position, a => a.Planned), access.Today(now));
            // A draft has one writer and no version to see; what is written may be open on two devices.
            if ((!isDraft && plan.Version != version) || !await work.MovePlan(plan, ActionPlanState.Running))
            {
                throw new RuleBroken("stale");
            }

            var changes = await Change(work, plan, rows, wanted, access.Today(now), now);
            if (isDraft)
            {
                await work.MarkWritten(plan.Id, now);
                await work.MakeCheckpoints(enrolmentId);
            }

            await work.Audit(new AuditEntry(
                now, by.PersonId, isDraft ? nameof(WritePlan) : "ChangePlan", "ActionPlan", plan.Id.ToString(), access.PersonId, CanonicalJson.Write(new { changes })));
            await completion.Run(work, enrolmentId, by.PersonId, now);
            return true;
        });
    }

    private static async Task<List<object>> Change(UnitOfWork work, ActionPlanRow plan, IReadOnlyList<PlanActionRow> rows, IReadOnlyList<PlannedAction> wanted, DateOnly today, DateTimeOffset now)
    {
        var isDraft = plan.Standing == ActionPlanState.Draft;
        var changes = new List<object>();
        foreach (var (place, action) in wanted.Index().Where(a => !a.Item.IsEmpty).Select(a => (a.Index + 1, a.Item)))
        {
            var row = rows.FirstOrDefault(r => r.Position == place);
            // Who writes a date three days ahead knows it, and is not reminded of it the same day.
            DateTimeOffset? told = ActionReminder.IsSoon(action.ByOn!.Value, today) ? now : null;
            if (row is null)
            {
                await work.AddAction(plan.Id, place, action, told, now);
                changes.Add(new { place, by = Text(action.ByOn) });
            }
            else if (row.Standing == PlanActionState.Open && (isDraft || row.Planned != action))
            {
                await work.ChangeAction(row.Id, action, isDraft || row.ByOn != action.ByOn, told, now);
                changes.Add(new { place, was = isDraft ? null : Text(row.ByOn), by = Text(action.ByOn), words = row.Text != action.Text || row.Sign != action.Sign });
            }
        }

        foreach (var gone in rows.Where(r => wanted[r.Position - 1].IsEmpty))
        {
            await work.RemoveAction(gone.Id);
        }

        return changes;
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
