using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>
/// Writes a session's one ordered log, inside the unit of work of what happened. The session's row is the lock: its head and the event
/// are written together, so numbers have no gap and no two events one number.
/// </summary>
public sealed class SessionLog(SessionSignal signal)
{
    /// <param name="payload">The record of the kind, or null for <c>{}</c>.</param>
    /// <returns>The event's number.</returns>
    public async Task<int> Append(
        UnitOfWork work, Guid sessionId, string kind, object? payload, Guid? actorId, DateTimeOffset now, Audience audience = Audience.All)
    {
        var args = new { sessionId, kind, audience = Code.Of(audience), now, actorId, payload = payload is null ? "{}" : CanonicalJson.Write(payload) };
        if (await work.Execute(Sql.Advance, args) != 1 || await work.Execute(Sql.Insert, args) != 1)
        {
            throw new InvalidOperationException($"There is no session {sessionId} to write {kind} to.");
        }

        var seq = await work.Read<int>(Sql.Head, new { sessionId });
        work.AfterCommit(() => signal.Raise(new SessionChange(sessionId, SessionPart.Log, seq)));
        return seq;
    }

    /// <summary>Tells after the commit that something beside the log changed (a tally, who is here).</summary>
    /// <param name="subject">Which one, where only some people's pages show it: the group whose note was saved.</param>
    public void Touch(UnitOfWork work, Guid sessionId, SessionPart part, Guid? subject = null) =>
        work.AfterCommit(() => signal.Raise(new SessionChange(sessionId, part, 0, subject)));

    internal static class Sql
    {
        public const string Advance = "UPDATE Session SET LastSeq = LastSeq + 1 WHERE Id = @sessionId";

        public const string Insert = """
            INSERT INTO SessionEvent (SessionId, Seq, Kind, Audience, At, ActorId, Payload)
            SELECT s.Id, s.LastSeq, @kind, @audience, @now, @actorId, @payload FROM Session s WHERE s.Id = @sessionId
            """;

        public const string Head = "SELECT LastSeq FROM Session WHERE Id = @sessionId";
    }
}
