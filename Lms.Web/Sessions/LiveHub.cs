using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>
/// The live line of a session's pages. It hints at what was committed and takes the small frequent writes; everything it does is also
/// an address that takes a POST, by the same deeds. Who may do what is read from the database in every method.
/// </summary>
[Authorize(Policies.SignedIn)]
internal sealed class LiveHub(LiveLines lines, LiveRooms rooms, RoomSnapshots snapshots, SessionAccessQueries sessions) : Hub
{
    public const string Address = "/live";

    /// <summary>A session that is not there for this person.</summary>
    public const string NotFound = "not_found";

    private LiveLine Line => lines.Find(Context.ConnectionId) ?? throw new HubException(NotFound);

    /// <summary>Sits down in a session's room, as what the person is to it now, and answers where things stand.</summary>
    /// <param name="after">The last number this page saw; 0 = none.</param>
    public async Task<RawJson> Join(Guid sessionId, int after)
    {
        var line = Line;
        var access = await sessions.Find(sessionId, CurrentPerson.ScopeOf(line.Person)) ?? throw new HubException(NotFound);
        var log = rooms.Log(sessionId);
        await log.CatchUp(access.LastSeq);
        var seat = rooms.Enter(line, access);
        var mine = await snapshots.Mine(access, line.Person.PersonId);
        seat.Group = mine.Group;
        return snapshots.Of(access, log, mine, after);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (lines.Find(Context.ConnectionId) is { } line)
        {
            rooms.Leave(line);
        }

        return base.OnDisconnectedAsync(exception);
    }
}
