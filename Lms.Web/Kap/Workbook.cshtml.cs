using Lms.Scheduler.Languages;
using Lms.Web.Audit;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Kap;

/// <summary>The page as a workbook.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
[NamesNobody]
internal sealed class WorkbookModel(KapDesk desk, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public KapForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await desk.Prepare(Form) && KapDesk.Refusal(Form) is null
        ? KapWorkbook.Of(await desk.Load(Form), Form, clock.GetUtcNow(), words, $"{Request.Path}{Request.QueryString}").Workbook(words)
        : NotFound();
}
