using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>A trainer or officer enrols somebody.</summary>
[Authorize(Policies.Trainer)]
internal sealed class EnrolByHandModel(CohortQueries cohorts, EnrolPerson enrol, BounceQueries bounces, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
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

        if (await enrol.ByHandOrWait(Id, person, Me.Scope) is not { } answer)
        {
            return NotFound();
        }

        var enrolled = (await db.FindPerson(person))!;
        // Whom no letter reaches is told by whoever enrolled them, or by nobody.
        var tell = enrolled.Email is null ? Words["cohorts.tell_no_email"] : await bounces.Find(person) is null ? null : Words["cohorts.tell_unreachable"];
        return answer.EnrolmentId is null
            ? GoSaying(Words["waits.enrolled_line", ("name", enrolled.NativeName), ("number", answer.Number ?? 1)], $"/cohorts/{Id}/line", tell)
            : GoSaying(Words[tell is null ? "cohorts.enrolled_now" : "cohorts.enrolled_only", ("name", enrolled.NativeName)], $"/cohorts/{Id}", tell);
    }
}
