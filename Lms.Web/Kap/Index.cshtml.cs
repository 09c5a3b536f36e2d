using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Kap;

/// <summary>What changed in knowledge, attitude and practice, in the officer's own institutions.</summary>
[Authorize(Policies.Officer)]
internal sealed class IndexModel(KapDesk desk, RuleWords rules) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public KapForm Form { get; set; } = new();

    public KapDesk Desk => desk;

    /// <summary>Null where the address asks for months that are none.</summary>
    public KapView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await desk.Prepare(Form))
        {
            return NotFound();
        }

        if (KapDesk.Refusal(Form) is { } refusal)
        {
            ModelState.AddModelError("Form.To", rules.For(refusal));
            return Page();
        }

        View = await desk.Load(Form);
        return Page();
    }
}
