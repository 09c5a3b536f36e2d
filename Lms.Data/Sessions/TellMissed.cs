using Lms.Assessments.Sessions;
using Lms.Data.Outbox;

namespace Lms.Data.Sessions;

/// <summary>Writes to who missed a session, once a session: the mark's key lets the first run through.</summary>
public sealed class TellMissed(Db db, TimeProvider clock)
{
    public const string Template = "session_missed";

    /// <summary>Closed sessions nobody has been told of, oldest first; the core says which are due.</summary>
    public Task<IReadOnlyList<ClosedSession>> Closed(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return db.List<ClosedSession>(Sql.Closed, new { since = now - MissedRule.Latest, until = now - MissedRule.After }, cancel);
    }

    /// <returns>How many were written to; null when it was said already.</returns>
    public Task<int?> Run(Guid sessionId, CancellationToken cancel = default) => db.Work(nameof(TellMissed), async work =>
    {
        var now = clock.GetUtcNow();
        var missed = (await work.List<MissedMail>(MissedQueries.Sql.All, new { sessionId, now })).Where(m => m.IsMissed).ToList();
        if (!await work.TryInsert(Sql.Mark, new { sessionId, letters = missed.Count, now }))
        {
            return null;
        }

        foreach (var person in missed)
        {
            await work.Post(new OutboxMail($"session-missed:{sessionId}:{person.PersonId}", person.PersonId, Template, sessionId), now);
        }

        return (int?)missed.Count;
    }, cancel);

    internal static class Sql
    {
        public const string Closed = """
            SELECT s.Id AS SessionId, s.ClosedAt FROM Session s
            WHERE s.State = 'closed' AND s.ClosedAt >= @since AND s.ClosedAt <= @until AND NOT EXISTS (SELECT 1 FROM SessionMissed m WHERE m.SessionId = s.Id)
            ORDER BY s.ClosedAt, s.Id
            """;

        public const string Mark = "INSERT INTO SessionMissed (SessionId, Letters, PostedAt) VALUES (@sessionId, @letters, @now)";
    }
}
