using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>Asks before a cohort is cancelled, and says how many people it touches.</summary>
[Authorize(Policies.Trainer)]
internal sealed class CancelModel(CohortQueries cohorts, CancelCohort cancel, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
{
    public async Task<IActionResult> OnGetAsync() => await Load() && Cohort.State == "planned" ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() => await Load() && await cancel.Run(Id, Me.Scope)
        ? GoSaying(Words["cohorts.cancelled_now"], $"/cohorts/{Id}")
        : NotFound();
}
