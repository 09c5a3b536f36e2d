using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.Publications;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Factsheets;

/// <summary>The activity table of a country and a period.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(FactsheetQueries factsheets, PublicationQueries publications, CurrentPerson me, Reader reader, TimeProvider clock)
    : FactsheetPage(factsheets, publications, me, reader, clock)
{
    public FactsheetWords Said { get; } = new(reader.Words);

    public IEnumerable<SelectListItem> CountryChoices => Countries.Select(c => new SelectListItem(CountryName.In(Words, c), c));

    public IEnumerable<SelectListItem> LevelChoices => Enum.GetValues<FactsheetLevel>().Select(l => new SelectListItem(Said.Level(l), Code.Of(l)));

    public IReadOnlyList<(string Key, MonthSpan Span)> Presets { get; private set; } = [];

    /// <summary>Periods that are out, to be led to where another was asked for.</summary>
    public IReadOnlyList<MonthSpan> Released { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var month = MonthSpan.MonthOf(Dates.DayIn(Now, Reader.Zone));
        Presets =
        [
            ("factsheets.last_month", new(month - 1, month - 1)),
            ("factsheets.last_quarter", new((month / 3 * 3) - 3, (month / 3 * 3) - 1)),
            ("factsheets.this_year", new(month / 12 * 12, month)),
            ("factsheets.last_year", MonthSpan.Year((month / 12) - 1)),
        ];
        Released = [.. (await Publications.List()).Select(p => Months(ReleasePeriod.Parse(p.Period)!.Value))];
        return Page();
    }

    private static MonthSpan Months(ReleasePeriod period) => new(MonthSpan.MonthOf(period.FirstDay), MonthSpan.MonthOf(period.LastDay));
}
