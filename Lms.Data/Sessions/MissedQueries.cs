namespace Lms.Data.Sessions;

/// <summary>Who was decided to have been where, as letters about missed sessions need it. No scope: the addressee is the row's own person.</summary>
public sealed class MissedQueries(Db db)
{
    /// <summary>As it stands now, for one person of the session's own cohort; null for anybody else, and before it is closed.</summary>
    public Task<MissedMail?> Find(Guid sessionId, Guid personId, DateTimeOffset now) => db.Find<MissedMail>(Sql.Find, new { sessionId, personId, now });

    internal static class Sql
    {
        private const string Columns = """
            SELECT e.Id AS EnrolmentId, e.PersonId, e.State, e.EnrolledAt, a.Present, a.How, s.Id AS SessionId, s.Title, s.TimeZone, s.StartsAt, s.ClosedAt,
                   c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, n.Title AS NextTitle, n.StartsAt AS NextStartsAt, n.TimeZone AS NextTimeZone
            FROM Attendance a
            JOIN Session s ON s.Id = a.SessionId
            JOIN Enrolment e ON e.Id = a.EnrolmentId AND e.CohortId = s.CohortId
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            LEFT JOIN Session n ON n.CohortId = c.Id AND n.State = 'published' AND n.StartsAt > @now
                AND NOT EXISTS (SELECT 1 FROM Session b WHERE b.CohortId = c.Id AND b.State = 'published' AND b.StartsAt > @now
                                AND (b.StartsAt < n.StartsAt OR (b.StartsAt = n.StartsAt AND b.Id < n.Id)))
            """;

        public const string Find = Columns + "\nWHERE a.SessionId = @sessionId AND a.PersonId = @personId AND s.State = 'closed'";

        public const string All = Columns + "\nWHERE a.SessionId = @sessionId AND s.State = 'closed' AND c.State = 'planned' ORDER BY e.PersonId";
    }
}
