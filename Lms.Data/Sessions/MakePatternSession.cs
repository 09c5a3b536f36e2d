using Lms.Assessments.Cohorts;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.Cohorts;

namespace Lms.Data.Sessions;

/// <summary>
/// Gives a cohort that has not started one session of its series' pattern, once: the key of cohort and number lets the first through.
/// It is published at once where the module offers what publishing needs; otherwise it stays a draft, and its page says why.
/// </summary>
public sealed class MakePatternSession(Db db, TimeProvider clock)
{
    /// <returns>The session; null when it was there already, or the cohort has started or was cancelled meanwhile.</returns>
    public Task<Guid?> Run(Guid cohortId, int number, SessionDetails details)
    {
        details.Check();
        return db.Work(nameof(MakePatternSession), async work =>
        {
            var now = clock.GetUtcNow();
            if (await work.FindCohort(cohortId) is not { } cohort || cohort.Decided == CohortState.Cancelled || cohort.StartsAt <= now || details.EndsAt <= now
                || await work.AddSession(cohortId, details, number, null, now) is not { } id)
            {
                return null;
            }

            var plan = StartingPlan.Of(await work.ReadStartingMaterial(cohortId), details.Days, details.LengthMinutes);
            await work.SavePlan(id, plan);
            await work.Audit(new AuditEntry(now, null, nameof(MakePatternSession), "Session", id.ToString()));
            if (plan.PublishRefusal() is null)
            {
                await work.Publish((await work.FindSession(id))!, null, now);
            }

            return (Guid?)id;
        });
    }
}
