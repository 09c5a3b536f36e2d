using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>Starts a series.</summary>
[Authorize(Policies.Officer)]
internal sealed class SeriesNewModel(SeriesChoices choices, HolidayQueries holidays, CreateSeries create, CurrentPerson me, TimeProvider clock, Words words)
    : SeriesFormPage(choices, holidays, me, clock)
{
    private readonly TimeProvider clock = clock;

    public override bool IsNew => true;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.TimeZone = Me.TimeZone;
        Input.StartsOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Me.TimeZone)).DateTime);
    }

    public async Task<IActionResult> OnPostAsync() => await Check() ?? (await create.Run(Input.Plan(), Me.Scope) is { } id
        ? GoSaying(words["series.saved_new"], $"/cohorts/series/{id}")
        : NotFound());
}
