using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>The code of the moment, large, for the wall; and the switch that opens or closes check-in.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CodeModel(SessionAccessQueries sessions, CurrentPerson me, ConsoleAttendance console, SwitchCheckIn check, Words words) : SessionPage(sessions, me)
{
    public CodeView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        View = await console.Code(Access);
        return Page();
    }

    /// <summary>Only what changes, for the script of this page and of the wall.</summary>
    public async Task<IActionResult> OnGetPartAsync()
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return Partial("/Attendances/_Code.cshtml", await console.Code(Access));
    }

    public Task<IActionResult> OnPostOpenAsync() => Switch(open: true);

    public Task<IActionResult> OnPostCloseAsync() => Switch(open: false);

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        View = await console.Code(Access);
    }

    private async Task<IActionResult> Switch(bool open)
    {
        if (!await FindRunAsync() || !await check.Run(Id, open, Me.Scope))
        {
            return NotFound();
        }

        return Done(words[open ? "attendances.check_in_opened" : "attendances.check_in_closed"], Access.IsLive ? $"/sessions/{Id}/console#people" : $"/sessions/{Id}/attendance");
    }
}
