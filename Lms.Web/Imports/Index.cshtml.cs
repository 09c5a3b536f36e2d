using Lms.Data.Imports;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Imports;

/// <summary>The officer's imports, and what became of each.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(ImportQueries imports, CurrentPerson me) : PageModel
{
    public const int Size = 30;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<ImportRecord> Imports { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Total = await imports.Count(me.Scope);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        Imports = await imports.List(me.Scope, (Number - 1) * Size, Size);
    }
}
