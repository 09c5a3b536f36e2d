using Lms.Data.Funders;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Funders;

/// <summary>Who pays each cohort a series makes from now on.</summary>
[Authorize(Policies.Officer)]
public sealed class SeriesModel(FunderQueries queries, SetFunding set, CurrentPerson me, Words words) : FundingPage
{
    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await Load() && await set.OfSeries(Id, Input.Typed(), me.Scope) ? GoSaying(words["funders.set_now"], $"/cohorts/series/{Id}#funding") : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await queries.FindSeries(Id, me.Scope) is not { } found)
        {
            return false;
        }

        (Thing, Funders) = (found, await queries.ChoicesOfSeries(Id));
        return true;
    }
}
