using Lms.Assessments.Institutions;
using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Institutions;

/// <summary>One institution: what it is, where it stands in the tree, what stands under it and who is registered at it.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class InstitutionModel(Db db, InstitutionQueries institutions, PersonQueries people, CurrentPerson me) : PageModel
{
    /// <summary>More are found through the search of the list of people.</summary>
    public const int MostPeople = 50;

    public Institution Institution { get; private set; } = new();

    public IReadOnlyList<InstitutionRow> Above { get; private set; } = [];

    public IReadOnlyList<InstitutionRow> Below { get; private set; } = [];

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>What the newest list says about an agency.</summary>
    public LicenceRow? Licence { get; private set; }

    /// <summary>What it became part of.</summary>
    public Institution? MergedInto { get; private set; }

    /// <summary>What became part of it.</summary>
    public IReadOnlyList<InstitutionRow> Merged { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await institutions.Find(id, me.Scope) is not { } institution)
        {
            return NotFound();
        }

        Institution = institution;
        Above = [.. (await institutions.ListAncestors(id)).Where(a => a.Id != id)];
        Below = await institutions.ListChildren(id);
        People = await people.ListOfInstitution(id, me.Scope, MostPeople);
        Licence = LicenceEntry.On(await institutions.Licences(id), DateOnly.MaxValue, l => l.AsOf);
        MergedInto = institution.MergedIntoId is { } into ? await db.FindInstitution(into) : null;
        Merged = await institutions.ListMerged(id);
        return Page();
    }
}
