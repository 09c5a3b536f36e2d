using Lms.Data.Marks;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Marks;

/// <summary>What waits to be marked, oldest first: what waits for the reader, and below it what others are on.</summary>
[Authorize(Policies.Trainer)]
public sealed class IndexModel(MarkQueries marks, CurrentPerson me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Cohort { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    public IReadOnlyList<WaitingWork> Waiting { get; private set; } = [];

    public IReadOnlyList<WaitingWork> Others { get; private set; } = [];

    /// <summary>What one can choose from, whatever is chosen now.</summary>
    public IReadOnlyList<WaitingWork> All { get; private set; } = [];

    public IEnumerable<(Guid Id, string Code)> Cohorts => All.Select(w => (w.CohortId, w.CohortCode)).Distinct();

    public IEnumerable<(Guid Id, string Title)> Assignments => All.Where(w => Cohort is null || w.CohortId == Cohort).Select(w => (w.AssignmentId, $"{w.Title} · {w.CohortCode}")).Distinct();

    public async Task OnGetAsync()
    {
        All = await marks.Queue(me.Scope);
        var shown = All.Where(w => (Cohort is null || w.CohortId == Cohort) && (Of is null || w.AssignmentId == Of)).ToList();
        (Waiting, Others) = ([.. shown.Where(w => w.Waits)], [.. shown.Where(w => !w.Waits)]);
    }
}
