using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.ItemAnalyses;

/// <summary>What people's answers say about the questions of a module: for who trains it, and for officers.</summary>
[Authorize(Policies.Trainer)]
internal sealed class ModuleModel(ItemDesk desk) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary><c>before</c> or <c>after</c>.</summary>
    [FromQuery(Name = "when")]
    public string? When { get; set; }

    public ItemDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync()
    {
        Code = Code.ToUpperInvariant();
        return await desk.Load(Code, When) ? Page() : NotFound();
    }
}
