using System.ComponentModel.DataAnnotations;
using Lms.Data.Reports;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Reports;

/// <summary>Who was capacitated in a period, in the officer's own institutions, from the facts.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(CapacitatedQueries queries, CurrentPerson me, Reader reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "reports.from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "reports.to")]
    public DateOnly? To { get; set; }

    public Period Period { get; private set; } = null!;

    public CapacitatedFigures Figures { get; private set; } = null!;

    public IReadOnlyList<ModuleFigures> Modules { get; private set; } = [];

    public IReadOnlyList<CountryFigures> Countries { get; private set; } = [];

    public IReadOnlyList<Basis> Basis { get; private set; } = [];

    public IReadOnlyList<(string Key, Period Period)> Presets { get; private set; } = [];

    public async Task OnGet()
    {
        var today = Dates.DayIn(clock.GetUtcNow(), reader.Zone);
        Presets =
        [
            ("reports.this_month", Period.MonthOf(today)),
            ("reports.this_quarter", Period.QuarterOf(today)),
            ("reports.this_year", Period.YearTo(today)),
        ];
        Period = new Period(From ?? Period.YearTo(today).From, To ?? today);
        (From, To) = (Period.From, Period.To);
        if (Period.To < Period.From)
        {
            ModelState.AddModelError(nameof(To), reader.Words["reports.period_reversed"]);
            Figures = new CapacitatedFigures();
            return;
        }

        Figures = await queries.Figures(me.Scope, Period);
        Modules = await queries.ByModule(me.Scope, Period, reader.Words.Language.Tag);
        Countries = await queries.ByCountry(me.Scope, Period);
        Basis = await queries.Rests(me.Scope, Period);
    }
}
