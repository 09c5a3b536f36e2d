using Lms.Assessments.Attendances;
using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Attendances;

/// <summary>One person's attendance, entered by hand with a reason; also after the session is closed.</summary>
[Authorize(Policies.Trainer)]
public sealed class EnterModel(
    SessionAccessQueries sessions, CurrentPerson me, AttendanceQueries attendances, EnterAttendance enter, Words words, TimeProvider clock) : SessionPage(sessions, me)
{
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public EntryForm Input { get; set; } = new();

    public AttendanceLine Line { get; private set; } = null!;

    public bool IsOpen => Access.IsLive || IsClosed;

    public bool IsClosed => Access.Standing == Assessments.Sessions.SessionState.Closed;

    public IReadOnlyList<SelectListItem> Answers => [new(words["attendances.present"], "yes"), new(words["attendances.absent"], "no")];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || Input.Present is not ("yes" or "no"))
        {
            await LoadAsync();
            return Line is null ? NotFound() : await AgainAsync();
        }

        if (!await FindRunAsync() || !await enter.Run(Id, Person, new HandEntry(Input.Present == "yes", Input.Minutes), Input.Reason, Me.Scope))
        {
            return NotFound();
        }

        var line = await attendances.FindOwn(Id, Person, clock.GetUtcNow());
        return Done(words["attendances.entered", ("name", line?.Sheet.LatinName)], $"/sessions/{Id}/attendance");
    }

    public override async Task LoadAsync() =>
        Line = await FindRunAsync() && await attendances.FindOwn(Id, Person, clock.GetUtcNow()) is { } found ? found : null!;
}
