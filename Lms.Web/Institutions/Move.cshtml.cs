using System.ComponentModel.DataAnnotations;
using Lms.Data.Institutions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Hangs an institution, with all below it, under another one of the officer's, or at the top by somebody who is over everything.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class MoveModel(MoveInstitution move, InstitutionQueries institutions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "institutions.under")]
    public Guid? ParentId { get; set; }

    public Institution Institution { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await TryLoad();
        ParentId = Institution.ParentId;
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        if (ParentId is null && !me.Scope.Everything)
        {
            ModelState.AddModelError(nameof(ParentId), words["errors.needed_here"]);
            return await AgainAsync();
        }

        return await move.Run(Id, ParentId, me.Scope) ? GoSaying(words["institutions.moved"], $"/institutions/{Id}") : NotFound();
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await institutions.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Institution = found;
        var elsewhere = (await institutions.ListChoices(me.Scope)).Where(i => i.Path != found.Path && !i.Path.StartsWith(found.Path + "/", StringComparison.Ordinal)).ToList();
        Parents = [new SelectListItem(me.Scope.Everything ? words["institutions.root"] : words["people.choose"], ""), .. Choices.Tree(elsewhere)];
        return true;
    }
}
