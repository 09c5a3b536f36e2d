using Lms.Data.Sessions;

namespace Lms.Data.Attendances;

/// <summary>
/// Writes that people's pages of a session are open now: a stretch seen not long ago grows, otherwise a new one begins. Counts only
/// while the session is open, and only people enrolled in its cohort; the statements say so themselves. Called for everybody
/// connected at once each half minute, at connecting and leaving, and by each load of the plain page.
/// </summary>
public sealed class KeepPresence(Db db, SessionLog log)
{
    /// <summary>Seconds without a sign after which somebody was away: two and a half of the half-minute rounds.</summary>
    public const int GapSeconds = 75;

    // Each portion is a unit of its own, so that votes get their turn between.
    private const int Portion = 50;

    /// <returns>How many began a new stretch: came, or came back.</returns>
    public async Task<int> Run(Guid sessionId, IReadOnlyCollection<Guid> people, DateTimeOffset now)
    {
        var came = 0;
        foreach (var some in people.Distinct().Chunk(Portion))
        {
            came += await db.Hot(nameof(KeepPresence), work => Keep(work, sessionId, some, now));
        }

        return came;
    }

    private async Task<int> Keep(UnitOfWork work, Guid sessionId, Guid[] people, DateTimeOffset now)
    {
        var args = new { sessionId, people, now, since = now.AddSeconds(-GapSeconds) };
        if (await work.Execute(Sql.Grow, args) == people.Length)
        {
            return 0;
        }

        var came = await work.Execute(Sql.Begin, args);
        if (came > 0)
        {
            log.Touch(work, sessionId, SessionPart.People);
        }

        return came;
    }

    internal static class Sql
    {
        // Seen later than now: another host's clock is ahead, and its word stands.
        public const string Grow = """
            UPDATE Presence SET SeenAt = @now
            WHERE SessionId = @sessionId AND PersonId IN @people AND SeenAt >= @since AND SeenAt <= @now
              AND EXISTS (SELECT 1 FROM Session s WHERE s.Id = @sessionId AND s.State = 'open')
            """;

        public const string Begin = """
            INSERT INTO Presence (SessionId, PersonId, FromAt, SeenAt)
            SELECT s.Id, e.PersonId, @now, @now
            FROM Session s JOIN Enrolment e ON e.CohortId = s.CohortId
            WHERE s.Id = @sessionId AND s.State = 'open' AND e.PersonId IN @people AND e.State IN ('active', 'completed')
              AND NOT EXISTS (SELECT 1 FROM Presence p WHERE p.SessionId = @sessionId AND p.PersonId = e.PersonId AND p.SeenAt >= @since)
            """;
    }
}
