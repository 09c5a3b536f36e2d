using System.ComponentModel.DataAnnotations;
using Lms.Data.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.People;

/// <summary>The people of the officer's institutions.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(PersonQueries people, CurrentPerson me) : PageModel
{
    public const int Size = 50;

    [BindProperty(Name = "q", SupportsGet = true), Display(Name = "people.search")]
    public string? Search { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Total = await people.Count(me.Scope, Search);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        People = await people.List(me.Scope, Search, (Number - 1) * Size, Size);
    }
}
