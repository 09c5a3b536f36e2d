using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>An officer's "skip" for a missed month, with the reason that later readers will see.</summary>
public sealed class SkipPeriod(Db db, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>False when the series is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>series.reason_needed</c>, <c>series.period_not_missed</c></exception>
    public Task<bool> Run(Guid seriesId, string periodKey, string reason, Scope by) => db.Work(nameof(SkipPeriod), async work =>
    {
        var series = await work.FindSeries(seriesId);
        if (series is null || !await work.MayManageSeries(by, series.InstitutionId))
        {
            return false;
        }

        if (reason.Trim().Length is 0 or > LongestReason)
        {
            throw new RuleBroken("series.reason_needed", LongestReason);
        }

        var now = clock.GetUtcNow();
        var seen = await work.FindPeriod(seriesId, periodKey);
        if (seen?.State != Code.Of(PeriodState.Missed) || !await work.DecidePeriod(seen, PeriodState.Skipped, null, null, reason.Trim(), by.PersonId, now))
        {
            throw new RuleBroken("series.period_not_missed");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SkipPeriod), "SeriesPeriod", $"{seriesId}/{periodKey}"));
        return true;
    });
}
