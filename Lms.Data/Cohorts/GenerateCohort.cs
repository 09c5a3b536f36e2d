using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Cohorts;

/// <summary>
/// Settles one month of a series, once: a cohort when its start is still ahead, <c>missed</c> when it has passed, <c>none</c> where
/// the rule has no date. Any host may run it any number of times; the period's key lets the first through.
/// </summary>
public sealed class GenerateCohort(Db db, TimeProvider clock)
{
    /// <param name="plan">Null where the rule has no date in that month.</param>
    /// <returns>What the month became in this call; null when it was settled before or the series is not active.</returns>
    /// <exception cref="RuleBroken"><c>cohort.module_not_loaded</c></exception>
    public async Task<PeriodState?> Run(Guid seriesId, string periodKey, CohortPlan? plan)
    {
        // Nine sweeps of ten find every month settled: do not open a writing transaction to see that.
        if (await db.FindPeriod(seriesId, periodKey) is { } settled && !(settled.State == None && plan is not null))
        {
            return null;
        }

        return await db.Work(nameof(GenerateCohort), work => Settle(work, seriesId, periodKey, plan));
    }

    private static string None => Code.Of(PeriodState.None);

    private async Task<PeriodState?> Settle(UnitOfWork work, Guid seriesId, string periodKey, CohortPlan? plan)
    {
        var now = clock.GetUtcNow();
        var series = await work.FindSeries(seriesId);
        var seen = await work.FindPeriod(seriesId, periodKey);
        if (series is null || series.State != Code.Of(SeriesState.Active) || (seen is not null && seen.State != None))
        {
            return null;
        }

        var to = plan is null ? PeriodState.None : plan.Dates.StartsAt > now ? PeriodState.Created : PeriodState.Missed;
        if (seen is not null && to != PeriodState.Created)
        {
            // The rule had no date when the month was looked at; a later rule never misses it afterwards.
            return null;
        }

        Guid? cohortId = null;
        if (to == PeriodState.Created)
        {
            cohortId = await work.AddCohort(new NewCohort(series.ModuleId, plan!, series.Capacity, series.InstitutionId, seriesId, periodKey), now);
            if (cohortId is null)
            {
                return null;
            }
        }

        var first = seen is null
            ? await work.TryAddPeriod(seriesId, periodKey, to, plan, cohortId, now)
            : await work.DecidePeriod(seen, to, plan, cohortId, null, null, now);
        if (!first)
        {
            if (cohortId is not null)
            {
                // Another host called the month missed between our reading and our writing: its word stands, this cohort does not.
                throw new InvalidOperationException($"The period {periodKey} was settled by another host.");
            }

            return null;
        }

        if (to != PeriodState.None)
        {
            await work.Audit(new AuditEntry(now, null, nameof(GenerateCohort), "SeriesPeriod", $"{seriesId}/{periodKey}", null, $"{{\"state\":\"{Code.Of(to)}\"}}"));
        }

        return to;
    }
}
