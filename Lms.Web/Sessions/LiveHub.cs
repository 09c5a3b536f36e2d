using Lms.Assessments.Polls;
using Lms.Data.People;
using Lms.Data.Polls;
using Lms.Data.Questions;
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
internal sealed class LiveHub(
    LiveLines lines, LiveRooms rooms, RoomSnapshots snapshots, SessionAccessQueries sessions, CastVote cast, RaiseHand raise, LowerHand lower, UpvoteQuestion upvote) : Hub
{
    public const string Address = "/live";

    private LiveLine Line => lines.Find(Context.ConnectionId) ?? throw new LiveRefused(LiveRefused.SignedOut);

    private Guid Session => Line.Seat?.Room.SessionId ?? throw NotFound;

    private Scope Scope => CurrentPerson.ScopeOf(Line.Person);

    private static LiveRefused NotFound => new(LiveRefused.NotFound);

    /// <summary>Sits down in a session's room, as what the person is to it now, and answers where things stand.</summary>
    /// <param name="after">The last number this page saw; 0 = none.</param>
    public async Task<RawJson> Join(Guid sessionId, int after)
    {
        var line = Line;
        var access = await sessions.Find(sessionId, Scope) ?? throw NotFound;
        var log = rooms.Log(sessionId);
        await log.CatchUp(access.LastSeq);
        var seat = rooms.Enter(line, access);
        var mine = await snapshots.Mine(access, line.Person.PersonId);
        seat.Group = mine.Group;
        return snapshots.Of(access, log, mine, after);
    }

    /// <summary>As a POST to the poll's address. Answered after the commit.</summary>
    /// <param name="choice">JSON: <c>{"options":[2]}</c>, <c>{"rating":4}</c>, <c>{"order":[3,1,2]}</c>, <c>{"text":"…"}</c>.</param>
    public async Task<VoteReceipt> Vote(Guid pollId, string choice, string key, long clientSeq) =>
        await cast.Run(Session, pollId, Line.Person.PersonId, new SentVote(PollChoice.Parse(choice), key, clientSeq)) ?? throw NotFound;

    public async Task<object> Hand(bool up) =>
        await (up ? raise.Run(Session, Scope) : lower.Run(Session, Line.Person.PersonId, Scope)) ? new { up } : throw NotFound;

    public async Task<object> Upvote(Guid questionId) =>
        await upvote.Run(Session, questionId, Scope) is { } votes ? new { votes } : throw NotFound;

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (lines.Find(Context.ConnectionId) is { } line)
        {
            rooms.Leave(line);
        }

        return base.OnDisconnectedAsync(exception);
    }
}
