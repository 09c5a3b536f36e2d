using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>A single cohort by hand, outside any series.</summary>
public sealed class CreateCohort(Db db, TimeProvider clock)
{
    /// <summary>Null when the institution (or "everybody") is not within reach.</summary>
    /// <exception cref="RuleBroken"><c>series.capacity</c>, <c>cohort.already_over</c>, <c>cohort.module_not_loaded</c></exception>
    public Task<Guid?> Run(NewCohort cohort, Scope by) => db.Work(nameof(CreateCohort), async work =>
    {
        if (!await work.MayManageSeries(by, cohort.InstitutionId))
        {
            return (Guid?)null;
        }

        var now = clock.GetUtcNow();
        if (cohort.Capacity is < 1 or > SeriesPlan.MostSeats)
        {
            throw new RuleBroken("series.capacity", SeriesPlan.MostSeats);
        }

        if (cohort.Plan.Dates.EndsAt <= now)
        {
            throw new RuleBroken("cohort.already_over");
        }

        var id = await work.AddCohort(cohort with { SeriesId = null, PeriodKey = null }, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreateCohort), "Cohort", id!.Value.ToString()));
        return id;
    });
}
