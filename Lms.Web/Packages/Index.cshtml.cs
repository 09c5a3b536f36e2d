using Lms.Data.Packages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Packages;

/// <summary>What goes out each month.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(PackageQueries packages, CurrentPerson me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PackageRow> Packages { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync() => Packages = await packages.List(me.Scope);
}
