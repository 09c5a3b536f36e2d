using Lms.Data.Indicators;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Indicators;

/// <summary>The definitions behind figures: what each counts now, in words.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(IndicatorQueries indicators, CurrentPerson me, Reader reader, TimeProvider clock) : PageModel
{
    public IReadOnlyList<IndicatorCard> Indicators { get; private set; } = [];

    public bool MayPublish => me.Scope.Everything;

    public async Task OnGetAsync()
    {
        var today = Dates.DayIn(clock.GetUtcNow(), reader.Zone);
        Indicators = [.. (await indicators.List()).GroupBy(v => v.Code, StringComparer.Ordinal).Select(g => IndicatorCard.Of([.. g], reader.Words, today))];
    }
}
