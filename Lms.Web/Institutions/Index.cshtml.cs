using System.ComponentModel.DataAnnotations;
using Lms.Data.Institutions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Institutions;

/// <summary>The officer's part of the tree, as an indented list.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(InstitutionQueries institutions, CurrentPerson me) : PageModel
{
    public const int Size = 50;

    [BindProperty(Name = "q", SupportsGet = true), Display(Name = "institutions.search")]
    public string? Search { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<InstitutionRow> Institutions { get; private set; } = [];

    /// <summary>How far a row stands in: levels below the topmost of this page, four at most on a narrow screen.</summary>
    public int Step(InstitutionRow row) => Search is null ? Math.Min(row.Depth - Institutions.Min(i => i.Depth), 4) : 0;

    public async Task OnGetAsync()
    {
        Total = await institutions.Count(me.Scope, Search);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        Institutions = await institutions.List(me.Scope, Search, (Number - 1) * Size, Size);
    }
}
