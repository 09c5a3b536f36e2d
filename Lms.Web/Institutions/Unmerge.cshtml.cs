using Lms.Data.Institutions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Institutions;

/// <summary>Takes an institution out of another again: says first who goes with it and who stays.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class UnmergeModel(MergeInstitutions merge, InstitutionQueries institutions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Institution Institution { get; private set; } = new();

    public InstitutionMerged Merged { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await TryLoad() && await merge.Undo(Id, me.Scope) ? GoSaying(words["institutions.unmerged"], $"/institutions/{Id}") : NotFound();

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await institutions.Find(Id, me.Scope) is not { } found || await institutions.FindMerged(Id, me.Scope) is not { } merged)
        {
            return false;
        }

        (Institution, Merged) = (found, merged);
        return true;
    }
}
