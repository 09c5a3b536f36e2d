using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Funders;
using Lms.Data.People;

namespace Lms.Web.Funders;

/// <summary>Who pays the demo cohort that runs and what a series makes. Made by the same deeds as any other, once. Registered in Development only.</summary>
internal sealed class MakeDemoFunding(TimeProvider clock, CohortQueries cohorts, SeriesQueries series, FunderQueries funders, SetFunding set) : IStartupStep
{
    // Before people of the demo complete anything.
    public int Order => 41;

    public async Task Run(CancellationToken cancel)
    {
        var (by, now) = (new Scope(DemoId.Person("administrator"), Everything: true), clock.GetUtcNow());
        foreach (var cohort in (await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 20)).Where(c => c.SeriesId is null))
        {
            if ((await funders.OfCohort(cohort.Id)).Count == 0)
            {
                await set.OfCohort(cohort.Id, [new("EU", 8_000), new("NO", 1_500)], by);
            }
        }

        foreach (var one in (await series.List(by, now)).Take(1))
        {
            if ((await funders.OfSeries(one.Id)).Count == 0)
            {
                await set.OfSeries(one.Id, [new("EU", 9_000), new("CH", 1_000)], by);
            }
        }
    }
}
