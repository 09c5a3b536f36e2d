using System.ComponentModel.DataAnnotations;
using Lms.Data.Institutions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>Makes an institution part of another.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class MergeModel(MergeInstitutions merge, InstitutionQueries institutions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "institutions.merge_into")]
    public Guid? Into { get; set; }

    public Institution Institution { get; private set; } = new();

    public long People { get; private set; }

    public int Below { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        if (Into is not { } into)
        {
            ModelState.AddModelError(nameof(Into), words["errors.needed_here"]);
            return await AgainAsync();
        }

        return await merge.Run(into, Id, me.Scope) ? GoSaying(words["institutions.merged_now"], $"/institutions/{into}") : NotFound();
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await institutions.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Institution = found;
        var all = await institutions.ListChoices(me.Scope);
        People = await institutions.List(me.Scope, new InstitutionFilter { Under = Id }, 0, 1) is [var first, ..] ? first.People : 0;
        Below = (await institutions.ListChildren(Id)).Count;
        var elsewhere = all.Where(i => i.Path != found.Path && !i.Path.StartsWith(found.Path + "/", StringComparison.Ordinal)).ToList();
        Choices = [new SelectListItem(words["people.choose"], ""), .. Web.People.Choices.Tree(elsewhere)];
        return true;
    }
}
