using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>Who trains a cohort; officers over it name them.</summary>
[Authorize(Policies.Officer)]
internal sealed class TrainersModel(CohortQueries cohorts, NameTrainer name, SessionCheck sessions, Db db, CurrentPerson me, Words words) : CohortPersonPage(cohorts, db, me, words)
{
    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (await FindPerson() is not { } person)
        {
            return await AgainAsync();
        }

        if (!await name.Add(Id, person, Me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(person);
        return GoSaying(Words["cohorts.trainer_added"], $"/cohorts/{Id}/trainers");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid role)
    {
        if (!await Load() || !await name.Remove(Id, role, Me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(Trainers.Single(t => t.RoleId == role).PersonId);
        return GoSaying(Words["cohorts.trainer_removed"], $"/cohorts/{Id}/trainers");
    }
}
