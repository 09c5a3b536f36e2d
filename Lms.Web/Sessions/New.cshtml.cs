using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>A session by hand. It starts as a draft with a plan; its page says what is left to do.</summary>
[Authorize(Policies.Trainer)]
internal sealed class NewModel(CohortQueries cohorts, CreateSession create, SessionChoices choices, Db db, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Cohort { get; set; }

    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public CohortRow Of { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Of.TimeZone);
        var first = Of.StartsAt > clock.GetUtcNow() ? Of.StartsAt : clock.GetUtcNow().AddDays(7);
        (Input.Title, Input.TimeZone) = (Of.ModuleTitle, Of.TimeZone);
        Input.Starts = WallClock.Text(TimeZoneInfo.ConvertTime(first, zone).DateTime.Date.AddHours(10));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Input.Check(ModelState, choices, words["errors.session.video"]);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await create.Run(Cohort, Input.Details(), me.Scope) is { } id ? GoSaying(words["sessions.created_now"], $"/sessions/{id}") : NotFound();
    }

    public override async Task LoadAsync() => await FindAsync();

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
