using Lms.Data.Institutions;
using Lms.Data.Targets;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Targets;

/// <summary>The seats of a cohort: how many, by whose word, what they are to come to.</summary>
[Authorize(Policies.Officer)]
internal sealed class CohortModel(TargetQueries targets, SetSeats set, InstitutionQueries institutions, CurrentPerson me, Words words) : SeatsPage(institutions, me, words)
{
    public override bool IsCohort => true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        Input = SeatsForm.Of(Terms, await targets.OfCohort(Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await set.OfCohort(Id, Input.Terms(IsCohort), Me.Scope) ? GoSaying(Words["targets.saved"], $"/cohorts/{Id}#seats") : NotFound();
    }

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await targets.FindCohort(Id, Me.Scope) is not { } found)
        {
            return false;
        }

        Terms = found;
        await LoadChoices();
        return true;
    }
}
