using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.Publications;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Lms.Web.Publications;
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

    /// <summary>Periods one click away: of the ministry's level any, of others those that are out.</summary>
    public IReadOnlyList<(string Name, MonthSpan Span)> Presets { get; private set; } = [];

    /// <summary>What stands large above the tables.</summary>
    public IEnumerable<FactsheetLine> Headlines => Sheet is null ? [] : Sheet.Lines.Where(l => l.Code is FigureQuestion.Capacitated or "organisations" or "sessions" or "attendances");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var month = MonthSpan.MonthOf(Dates.DayIn(Now, Reader.Zone));
        Presets = Asked != FactsheetLevel.Ministry
            ? [.. (await Publications.List()).Select(p => PublicationWords.Months(p.Period)).Select(span => (Said.Period(span), span))]
            :
            [
                (Words["factsheets.last_month"], new(month - 1, month - 1)),
                (Words["factsheets.last_quarter"], new((month / 3 * 3) - 3, (month / 3 * 3) - 1)),
                (Words["factsheets.this_year"], new(month / 12 * 12, month)),
                (Words["factsheets.last_year"], MonthSpan.Year((month / 12) - 1)),
            ];
        return Page();
    }
}
