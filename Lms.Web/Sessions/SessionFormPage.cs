using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Sessions;

/// <summary>A page of one session whose forms stand in the room and on the console too: what was done is said where it was done.</summary>
public abstract class SessionFormPage(SessionAccessQueries sessions, CurrentPerson me) : SessionPage(sessions, me)
{
    /// <summary>Where the form stood: <c>room</c>, <c>console</c>, or nothing for the page itself.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>The session's address.</summary>
    public string Home => $"/sessions/{Id}";

    /// <param name="own">The page's own address.</param>
    /// <param name="room">The room's panel that holds the form; empty = what is on now.</param>
    /// <param name="console">The console's section that holds it.</param>
    protected string WayBack(string own, string room, string console) => Back switch
    {
        "room" => room.Length == 0 ? $"{Home}/room" : $"{Home}/room?open={room}#{room}",
        "console" => $"{Home}/console#{console}",
        _ => own,
    };
}
