using Lms.Data.Modules;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Modules;

/// <summary>Every edition that was loaded, and how many cohorts follow each: what a change will and will not reach.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class VersionsModel(ModuleQueries modules) : PageModel
{
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public int Problems { get; private set; }

    public async Task OnGetAsync()
    {
        Versions = await modules.Versions();
        Problems = (await modules.Problems()).Count;
    }
}
