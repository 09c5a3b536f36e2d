using Lms.Data;
using Lms.Data.Assignments;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Assignments;

/// <summary>What a cohort is asked for, and how far its people are.</summary>
[Authorize(Policies.Trainer)]
internal sealed class IndexModel(CohortQueries cohorts, AssignmentQueries assignments, Db db, CurrentPerson me, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Cohort { get; set; }

    public CohortRow Of { get; private set; } = new();

    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await db.MayRunSessions(me.Scope, Cohort) || await cohorts.Find(Cohort, me.Scope, me.InstitutionId, words.Language.Tag) is not { } found)
        {
            return NotFound();
        }

        (Of, Lines) = (found, await assignments.OfCohort(Cohort));
        return Page();
    }
}
