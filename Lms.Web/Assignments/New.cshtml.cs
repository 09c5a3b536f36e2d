using Lms.Data;
using Lms.Data.Assignments;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Assignments;

/// <summary>An assignment by hand. It starts as a draft; its page publishes it.</summary>
[Authorize(Policies.Trainer)]
internal sealed class NewModel(CohortQueries cohorts, SaveAssignment save, AssignmentChoices choices, Db db, CurrentPerson me, TimeProvider clock, Words words) : AssignmentFormPage(choices)
{
    [BindProperty(SupportsGet = true)]
    public Guid Cohort { get; set; }

    public CohortRow Of { get; private set; } = new();

    public override Guid CohortId => Cohort;

    public override TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Of.TimeZone);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        var now = clock.GetUtcNow();
        var opens = Of.StartsAt > now ? Of.StartsAt : now;
        var day = TimeZoneInfo.ConvertTime(opens, Zone).DateTime.Date;
        (Input.Language, Input.Opens, Input.Due) = (me.Language, WallClock.Text(day), WallClock.Text(day.AddDays(7).AddHours(23).AddMinutes(59)));
        if (!People.Choices.Offers(AssignmentChoices.Languages, Input.Language))
        {
            Input.Language = "en";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (await Check() is { } again)
        {
            return again;
        }

        return await save.Create(Cohort, Input.Plan(Zone), me.Scope) is { } id ? GoSaying(words["assignments.made_now"], $"/assignments/{id}") : NotFound();
    }

    private async Task<bool> FindAsync()
    {
        if (!await db.MayRunSessions(me.Scope, Cohort) || await cohorts.Find(Cohort, me.Scope, me.InstitutionId, words.Language.Tag) is not { } found)
        {
            return false;
        }

        Of = found;
        return true;
    }
}
