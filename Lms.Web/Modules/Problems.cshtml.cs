using Lms.Data.Modules;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Modules;

/// <summary>What the last load found wrong in the content files, for who can have them repaired.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ProblemsModel(ModuleQueries modules) : PageModel
{
    public IReadOnlyList<ProblemLine> Problems { get; private set; } = [];

    public async Task OnGetAsync() => Problems = await modules.Problems();
}
