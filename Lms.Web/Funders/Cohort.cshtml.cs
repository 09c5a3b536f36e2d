using Lms.Data.Funders;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Funders;

/// <summary>Who pays a cohort.</summary>
[Authorize(Policies.Officer)]
public sealed class CohortModel(FunderQueries queries, SetFunding set, CurrentPerson me, Words words) : FundingPage
{
    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await Load() && await set.OfCohort(Id, Input.Typed(), me.Scope) ? GoSaying(words["funders.set_now"], $"/cohorts/{Id}#funding") : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await queries.FindCohort(Id, me.Scope) is not { } found)
        {
            return false;
        }

        (Thing, Funders) = (found, await queries.ChoicesOfCohort(Id));
        return true;
    }
}
