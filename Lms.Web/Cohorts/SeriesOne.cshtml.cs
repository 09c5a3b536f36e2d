using Lms.Data.Cohorts;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Holidays;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>One series: what became of each of its months, and pausing or ending it.</summary>
[Authorize(Policies.Officer)]
internal sealed class SeriesOneModel(SeriesQueries queries, MoveSeries move, SeriesChoices choices, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortSeries Series { get; private set; } = new();

    public IReadOnlyList<SeriesPeriod> Periods { get; private set; } = [];

    public int Missed => Periods.Count(p => p.State == "missed");

    public string InWords => choices.InWords(Series.Rule());

    public async Task<IActionResult> OnGetAsync()
    {
        if (await queries.Find(Id, me.Scope) is not { } found)
        {
            return NotFound();
        }

        (Series, Periods) = (found, await queries.Periods(Id));
        return Page();
    }

    public async Task<IActionResult> OnPostPauseAsync() => Done(await move.Pause(Id, me.Scope), "series.paused_now");

    public async Task<IActionResult> OnPostResumeAsync() => Done(await move.Resume(Id, me.Scope), "series.resumed_now");

    public async Task<IActionResult> OnPostEndAsync() => Done(await move.End(Id, me.Scope), "series.ended_now");

    /// <summary>Why it does not stand where the rule says.</summary>
    public string Moved(SeriesPeriod period)
    {
        var nominal = words.Dates.Day(DateOnly.FromDateTime(WallClock.Parse(period.NominalLocal)!.Value));
        return period.MovedFor is { } holiday
            ? words["series.moved_for", ("day", nominal), ("holiday", words.Holiday(holiday))]
            : words["series.moved_weekend", ("day", nominal)];
    }

    public static DateOnly Day(SeriesPeriod period) => Month.Parse(period.PeriodKey)!.Value.Day(1);

    public static Kind KindOf(SeriesPeriod period) => period.State switch
    {
        "created" => Kind.Good,
        "missed" => Kind.Warning,
        _ => Kind.Quiet,
    };

    private IActionResult Done(bool done, string said) => done ? GoSaying(words[said], $"/cohorts/series/{Id}") : NotFound();
}
