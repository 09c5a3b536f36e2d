using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>Posts one reminder of a session to all its people, once: the mark's key lets the first run through.</summary>
public sealed class PostReminder(Db db, TimeProvider clock)
{
    /// <summary>What may be due; the core says which is.</summary>
    public Task<IReadOnlyList<DueReminder>> Due(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return db.List<DueReminder>(Sql.Due, new { now, until = now + ReminderRule.WeekBefore }, cancel);
    }

    /// <returns>How many were written; null when it is not due, or was said already.</returns>
    public Task<int?> Run(Guid sessionId, ReminderKind kind, CancellationToken cancel = default) => db.Work(nameof(PostReminder), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindSession(sessionId) is not { Standing: SessionState.Published } session || !ReminderRule.IsDue(kind, session.StartsAt, now)
            || !await work.TryMarkReminder(sessionId, kind, session.StartsAt, now))
        {
            return null;
        }

        return (int?)await work.TellPeople(sessionId, "session_" + Code.Of(kind), SessionPeople.Mark(session.StartsAt), now);
    }, cancel);

    internal static class Sql
    {
        public const string Due = """
            SELECT s.Id AS SessionId, s.StartsAt,
                   CASE WHEN EXISTS (SELECT 1 FROM SessionReminder w WHERE w.SessionId = s.Id AND w.StartsAt = s.StartsAt AND w.Kind = 'week') THEN 1 ELSE 0 END AS WeekSaid,
                   CASE WHEN EXISTS (SELECT 1 FROM SessionReminder d WHERE d.SessionId = s.Id AND d.StartsAt = s.StartsAt AND d.Kind = 'day') THEN 1 ELSE 0 END AS DaySaid,
                   CASE WHEN EXISTS (SELECT 1 FROM SessionReminder h WHERE h.SessionId = s.Id AND h.StartsAt = s.StartsAt AND h.Kind = 'hour') THEN 1 ELSE 0 END AS HourSaid
            FROM Session s JOIN Cohort c ON c.Id = s.CohortId
            WHERE s.State = 'published' AND s.StartsAt > @now AND s.StartsAt <= @until AND c.State = 'planned'
            ORDER BY s.StartsAt, s.Id
            """;
    }
}
