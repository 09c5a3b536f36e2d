using Lms.Data.Sweeps;
using Lms.Scheduler;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Sweeps;

/// <summary>Whether the work that nobody asks for is being done: each sweep with its last success and its last error.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(SweepRunStore runs, IEnumerable<ISweep> sweeps, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SweepView> Sweeps { get; private set; } = [];

    public async Task OnGet()
    {
        var known = (await runs.All()).ToDictionary(r => r.Name, StringComparer.Ordinal);
        Sweeps = [.. sweeps.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => SweepView.Of(s, known.GetValueOrDefault(s.Name), clock.GetUtcNow()))];
    }
}
