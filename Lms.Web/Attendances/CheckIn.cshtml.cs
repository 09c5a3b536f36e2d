using Lms.Assessments.Rules;
using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>Where somebody in the room types the code of the moment, or arrives with it from the QR.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckInModel(
    SessionAccessQueries sessions, CurrentPerson me, RoomAttendance room, CheckInByCode checkIn, CheckInTries tries, Words words) : SessionPage(sessions, me)
{
    /// <summary>From the address in the QR, or as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public bool Scanned { get; set; }

    public RoomAttendanceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !Access.IsTrainee)
        {
            return NotFound();
        }

        Scanned = !string.IsNullOrEmpty(Code);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !Access.IsTrainee)
        {
            return NotFound();
        }

        var from = HttpContext.Connection.RemoteIpAddress;
        tries.Take(Me.Id, from);
        try
        {
            if (!await checkIn.Run(Id, Code, Scanned, Me.Scope))
            {
                return NotFound();
            }
        }
        catch (RuleBroken broken) when (broken.Code == "attendance.code_wrong")
        {
            tries.Miss(from);
            throw;
        }

        tries.Forget(Me.Id);
        return Done(words["attendances.checked_in"], $"/sessions/{Id}/check-in");
    }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        View = await room.Load(Access);
    }
}
