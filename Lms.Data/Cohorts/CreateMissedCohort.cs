using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>An officer's "create now" for a missed month: a cohort with a new start under the same month's key.</summary>
public sealed class CreateMissedCohort(Db db, TimeProvider clock)
{
    /// <summary>Null when the series is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>series.period_not_missed</c>, <c>cohort.start_not_ahead</c>, <c>cohort.module_not_loaded</c></exception>
    public Task<Guid?> Run(Guid seriesId, string periodKey, CohortPlan plan, Scope by) => db.Work(nameof(CreateMissedCohort), async work =>
    {
        var series = await work.FindSeries(seriesId);
        if (series is null || !await work.MayManageSeries(by, series.InstitutionId))
        {
            return (Guid?)null;
        }

        var now = clock.GetUtcNow();
        var seen = await work.FindPeriod(seriesId, periodKey);
        if (seen?.State != Code.Of(PeriodState.Missed))
        {
            throw new RuleBroken("series.period_not_missed");
        }

        if (plan.Dates.StartsAt <= now)
        {
            throw new RuleBroken("cohort.start_not_ahead");
        }

        var id = await work.AddCohort(new NewCohort(series.ModuleId, plan, series.Capacity, series.InstitutionId, seriesId, periodKey), now);
        if (id is null || !await work.DecidePeriod(seen, PeriodState.Created, plan, id, null, by.PersonId, now))
        {
            throw new RuleBroken("series.period_not_missed");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreateMissedCohort), "Cohort", id.Value.ToString()));
        return id;
    });
}
