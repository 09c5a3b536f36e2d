using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>
/// A session of a cohort by hand. It starts as a draft, under the newest rule of attendance, with a plan made from the module's own
/// contents; who makes it is its trainer where they train the cohort, and the cohort's other trainers help.
/// </summary>
public sealed class CreateSession(Db db, TimeProvider clock)
{
    /// <summary>Null when the cohort is not there or not the reader's to run.</summary>
    /// <exception cref="RuleBroken">From <see cref="SessionDetails.Check"/>; <c>session.past</c>, <c>enrolment.cohort_cancelled</c></exception>
    public Task<Guid?> Run(Guid cohortId, SessionDetails details, Scope by)
    {
        details.Check();
        return db.Work(nameof(CreateSession), async work =>
        {
            if (await work.FindCohort(cohortId) is not { } cohort || !await work.MayRunSessions(by, cohortId))
            {
                return (Guid?)null;
            }

            var now = clock.GetUtcNow();
            if (cohort.Decided == CohortState.Cancelled)
            {
                throw new RuleBroken("enrolment.cohort_cancelled");
            }

            if (details.EndsAt <= now)
            {
                throw new RuleBroken("session.past");
            }

            var id = (await work.AddSession(cohortId, details, null, by.PersonId, now))!.Value;
            await work.SavePlan(id, StartingPlan.Of(await work.ReadStartingMaterial(cohortId), details.Days, details.LengthMinutes));
            var trainers = await work.ListCohortTrainers(cohortId);
            var lead = trainers.Contains(by.PersonId) ? by.PersonId : trainers.Cast<Guid?>().FirstOrDefault();
            await work.NameTrainers(id, lead, trainers);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreateSession), "Session", id.ToString()));
            return id;
        });
    }
}
