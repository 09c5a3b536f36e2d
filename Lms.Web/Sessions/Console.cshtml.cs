using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>Where a session is driven from, by whoever leads it; the others who may run it look on, and take over in one tap.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ConsoleModel(
    SessionAccessQueries sessions,
    RoomQueries room,
    CurrentPerson me,
    Words words,
    AdjournSession adjourn,
    ResumeSession resume,
    TakeOver takeOver,
    ChangeMode changeMode) : SessionPage(sessions, me)
{
    public RoomHead Head { get; private set; } = new();

    public bool Leads => Access.LeadId == Me.Id || !Access.IsLive;

    private string Here => $"/sessions/{Id}/console";

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Head = await room.Head(Id);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Head = await room.Head(Id);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostAdjournAsync() =>
        await adjourn.Run(Id, Me.Scope) ? Done(words["room.adjourned_now"], Here) : NotFound();

    public async Task<IActionResult> OnPostResumeAsync() =>
        await resume.Run(Id, Me.Scope) ? Done(words["room.resumed_now"], Here) : NotFound();

    public async Task<IActionResult> OnPostTakeOverAsync() =>
        await takeOver.Run(Id, Me.Scope) ? Done(words["room.taken_now"], Here) : NotFound();

    public async Task<IActionResult> OnPostModeAsync(string mode) =>
        Code.TryRead<SessionMode>(mode, out var to) && await changeMode.Run(Id, Me.Scope, to) ? Done(words["room.mode_now"], Here) : NotFound();
}
