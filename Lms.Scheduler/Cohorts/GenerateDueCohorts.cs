using Lms.Assessments.Holidays;
using Lms.Data.Cohorts;
using Lms.Data.Holidays;

namespace Lms.Scheduler.Cohorts;

/// <summary>
/// Looks at every active series and settles each month that has no answer yet. Nothing depends on when it runs: what is due is read
/// from the calendar and the table, so a run too many changes nothing and a run missed is caught up by the next.
/// </summary>
public sealed class GenerateDueCohorts(SeriesQueries series, GenerateCohort generate, HolidayQueries holidays, TimeProvider clock) : ISweep
{
    public string Name => "cohorts";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var settled = (await series.Settled()).Select(p => (p.SeriesId, p.PeriodKey)).ToHashSet();
        var now = clock.GetUtcNow();
        var calendars = await holidays.All(DateOnly.FromDateTime(now.UtcDateTime));
        var failures = new List<Exception>();
        foreach (var one in await series.Active())
        {
            try
            {
                foreach (var month in one.Months(now).Where(m => !settled.Contains((one.Id, m.Month.Key))))
                {
                    cancel.ThrowIfCancellationRequested();
                    await generate.Run(one.Id, month.Month.Key, one.Plan(month, calendars.GetValueOrDefault(one.HolidayCountry ?? "", WorkCalendar.Empty), now));
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One series without a loaded module must not keep the others from their month.
                failures.Add(new InvalidOperationException($"{one.Name}: {error.Message}", error));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
