using Lms.Assessments.Publications;
using Lms.Data;
using Lms.Data.Figures;
using Lms.Data.Publications;

namespace Lms.Web.Publications;

/// <summary>Publishes the quarters of the demo's past that are over this year, so that donors' factsheets have something to show. In Development and where <c>Demo:Past</c> is true.</summary>
internal sealed class MakeDemoReleases(PublicationQueries publications, PublishRelease publish, FigureUpkeepQueries upkeep, TimeProvider clock, IConfiguration configuration) : IStartupStep
{
    public int Order => 48;

    public async Task Run(CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>("Demo:Past") || await upkeep.Find() is not null)
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var released = (await publications.List()).Select(p => p.Period).ToHashSet(StringComparer.Ordinal);
        foreach (var quarter in new ReleasePeriod(today.Year, null).Quarters.Where(q => q.LastDay < today.AddDays(-1) && !released.Contains(q.ToString())))
        {
            await publish.Run(quarter, null, cancel: cancel);
        }
    }
}
