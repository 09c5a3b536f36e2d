using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>Where trainees sit: what is on now, and everything else one tap away. Each noun brings its own part of the page.</summary>
[Authorize(Policies.SignedIn)]
public sealed class RoomModel(SessionAccessQueries sessions, RoomQueries room, CurrentPerson me) : SessionPage(sessions, me)
{
    private static readonly string[] Panels = ["questions", "groups", "check-in"];

    public RoomHead Head { get; private set; } = new();

    /// <summary>The part laid over what is on now: by address, so that a phone without script opens it too.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Open { get; set; }

    /// <summary>The slide somebody leafed back to.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? See { get; set; }

    /// <summary>Without script the page asks again by itself, but never where it would take away what somebody is writing or choosing.</summary>
    public bool Reloads { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !(Access.IsTrainee || Access.MayRun))
        {
            return NotFound();
        }

        Open = Panels.Contains(Open) ? Open : null;
        Head = await room.Head(Id);
        Reloads = Open is null && See is null && !IsOver && !await room.PollWaits(Id, Me.Id);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private bool IsOver => Access.State is "closed" or "cancelled";
}
