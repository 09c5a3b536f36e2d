using Lms.Data.Figures;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Figures;

/// <summary>A saved view is nothing but an address: it opens the explorer there, within the institutions of whoever opens it.</summary>
[Authorize(Policies.Officer)]
public sealed class ViewModel(FigureViewQueries views, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await views.Find(id, me.Id) is { } view ? LocalRedirect("/figures?" + view.Question) : NotFound();
}
