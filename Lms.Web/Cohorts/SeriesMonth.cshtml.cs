using System.ComponentModel.DataAnnotations;
using Lms.Data.Cohorts;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>A month that passed without a cohort: create one now, or skip it and say why.</summary>
[Authorize(Policies.Officer)]
internal sealed class SeriesMonthModel(SeriesQueries queries, CreateMissedCohort create, SkipPeriod skip, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")]
    public string MonthKey { get; set; } = "";

    [BindProperty, Display(Name = "series.new_start")]
    public string? Starts { get; set; }

    [BindProperty, Display(Name = "series.reason")]
    public string? Reason { get; set; }

    public CohortSeries Series { get; private set; } = new();

    public SeriesPeriod Period { get; private set; } = new();

    public DateOnly Day => Month.Parse(MonthKey)!.Value.Day(1);

    public string Place => words.Dates.Place(TimeZoneInfo.FindSystemTimeZoneById(Series.TimeZone));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load() || Period.State != "missed")
        {
            return NotFound();
        }

        Starts = Proposed();
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (WallClock.Parse(Starts) is not { } local)
        {
            ModelState.AddModelError(nameof(Starts), words["errors.not_understood"]);
            return await AgainAsync();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Series.TimeZone);
        var id = await create.Run(Id, MonthKey, SeriesCalendar.Plan(local, zone, Series.LeadDays, Series.LengthDays), me.Scope);
        return id is null ? NotFound() : GoSaying(words["series.created_now"], $"/cohorts/{id}");
    }

    public async Task<IActionResult> OnPostSkipAsync() => await skip.Run(Id, MonthKey, Reason ?? "", me.Scope)
        ? GoSaying(words["series.skipped_now"], $"/cohorts/series/{Id}")
        : NotFound();

    public override async Task LoadAsync()
    {
        // Who skips without a reason finds the other form as it was.
        if (await Load() && !Request.Form.ContainsKey(nameof(Starts)))
        {
            Starts = Proposed();
        }
    }

    /// <summary>A week from now at the series' own time: long enough for people to hear of it.</summary>
    private string Proposed()
    {
        var rule = Series.Rule();
        return WallClock.Text(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rule.Zone).DateTime.Date.AddDays(7) + rule.Time.ToTimeSpan());
    }

    private async Task<bool> Load()
    {
        if (Month.Parse(MonthKey) is null || await queries.Find(Id, me.Scope) is not { } found
            || (await queries.Periods(Id)).FirstOrDefault(p => p.PeriodKey == MonthKey) is not { } period)
        {
            return false;
        }

        (Series, Period) = (found, period);
        return true;
    }
}
