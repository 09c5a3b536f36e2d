using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>Changes a series for the months that have no cohort yet.</summary>
[Authorize(Policies.Officer)]
internal sealed class SeriesChangeModel(SeriesChoices choices, HolidayQueries holidays, SeriesQueries series, ChangeSeries change, CurrentPerson me, TimeProvider clock, Words words)
    : SeriesFormPage(choices, holidays, me, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public override bool IsNew => false;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await series.Find(Id, Me.Scope) is not { } found)
        {
            return NotFound();
        }

        (Input, Name) = (SeriesForm.Of(found), found.Name);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await series.Find(Id, Me.Scope) is not { } found)
        {
            return NotFound();
        }

        // What does not change comes from the row, whatever the form says.
        (Input.Module, Input.Institution, Input.StartsOn) = (found.ModuleId.ToString(), found.InstitutionId?.ToString(), found.StartsOn);
        Name = found.Name;
        return await Check() ?? (await change.Run(Id, Input.Version, Input.Plan(), Me.Scope) ? GoSaying(words["series.saved"], $"/cohorts/series/{Id}") : NotFound());
    }
}
