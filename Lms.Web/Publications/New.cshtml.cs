using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Publications;
using Lms.Data.Publications;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Publications;
using Lms.Scheduler.Sweeps;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Publications;

/// <summary>Asks for a period to go out. It cannot be taken back, so it is asked twice: which, and whether.</summary>
[Authorize(Policies.Administrator)]
public sealed class NewModel(PublicationQueries publications, AskPublication ask, WakeSweep wake, CurrentPerson me, Reader reader, TimeProvider clock) : LmsPage
{
    // Two years back: whoever begins with these figures begins with the last year whole.
    private const int Quarters = 8;

    [BindProperty(SupportsGet = true), Display(Name = "factsheets.period_head")]
    public string? Period { get; set; }

    /// <summary>What was chosen and is asked about a second time; null while it is still to be chosen.</summary>
    public string? Asked { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (string.IsNullOrEmpty(Period) || Asked is not null)
        {
            return Page();
        }

        ModelState.TryAddModelError(nameof(Period), reader.Words["publications.no_period"]);
        return await AgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ReleasePeriod.Parse(Period) is not { } period)
        {
            ModelState.TryAddModelError(nameof(Period), reader.Words["publications.no_period"]);
            return await AgainAsync();
        }

        await ask.Run(period, me.Id);
        wake.Run(PublishAsked.Job);
        return GoSaying(reader.Words["publications.asked_now", ("period", reader.Words.Period(period.ToString()))], "/publications");
    }

    public override async Task LoadAsync()
    {
        // What is asked for counts as out: a year may be asked for right behind its last quarter.
        var released = (await publications.List()).Select(p => p.Period).Concat((await publications.Requests(clock.GetUtcNow())).Where(r => r.IsOpen).Select(r => r.Period)).ToHashSet(StringComparer.Ordinal);
        var today = Dates.DayIn(clock.GetUtcNow(), reader.Zone);
        var quarters = Enumerable.Range(1, Quarters).Select(back => ReleasePeriod.QuarterOf(today.AddMonths(-3 * back))).ToList();
        var years = quarters.Select(q => new ReleasePeriod(q.Year, null)).Distinct().Where(y => y.Quarters.All(q => released.Contains(q.ToString())));
        Choices =
        [
            .. years.Concat(quarters).Select(p => p.ToString()).Where(p => !released.Contains(p)).Select(p => new SelectListItem($"{reader.Words.Period(p)} (\u2066{p}\u2069)", p)),
        ];
        Asked = Choices.FirstOrDefault(c => c.Value == Period)?.Value;
    }
}
