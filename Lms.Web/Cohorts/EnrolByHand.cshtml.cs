using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>A trainer or officer enrols somebody.</summary>
[Authorize(Policies.Trainer)]
internal sealed class EnrolByHandModel(CohortQueries cohorts, EnrolPerson enrol, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
{
    private readonly Db db = db;

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (await FindPerson() is not { } person)
        {
            return await AgainAsync();
        }

        if (await enrol.ByHand(Id, person, Me.Scope) is null)
        {
            return NotFound();
        }

        return GoSaying(Words["cohorts.enrolled_now", ("name", (await db.FindPerson(person))!.NativeName)], $"/cohorts/{Id}");
    }
}
