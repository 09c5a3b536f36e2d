using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Cohorts;

/// <summary>Cancels a cohort that is not over, with its sessions that have not begun. Its enrolments and everything done in it stay on record; nobody can join or go on.</summary>
public sealed class CancelCohort(Db db, TimeProvider clock)
{
    /// <summary>False when the cohort is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>cohort.already_over</c>, <c>enrolment.cohort_cancelled</c></exception>
    public Task<bool> Run(Guid cohortId, Scope by) => db.Work(nameof(CancelCohort), async work =>
    {
        var cohort = await work.FindCohort(cohortId);
        if (cohort is null || !await work.MayManageCohort(by, cohortId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (cohort.PhaseAt(now) == CohortPhase.Ended)
        {
            throw new RuleBroken("cohort.already_over");
        }

        if (!await work.Cancel(cohortId))
        {
            throw new RuleBroken("enrolment.cohort_cancelled");
        }

        await work.CancelSessionsOf(cohortId, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CancelCohort), "Cohort", cohortId.ToString(), null, $"{{\"people\":{cohort.Taken}}}"));
        return true;
    });
}
