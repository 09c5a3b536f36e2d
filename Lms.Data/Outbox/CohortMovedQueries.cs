namespace Lms.Data.Outbox;

/// <summary>What the letter about a moved cohort tells, as it stands when it is sent.</summary>
public sealed class CohortMovedQueries(Db db)
{
    /// <summary>Null for somebody it no longer concerns, and for a cohort that has started or does not take place.</summary>
    public Task<CohortMovedMail?> Find(Guid cohortId, Guid personId, DateTimeOffset now) => db.Find<CohortMovedMail>(Sql.Find, new { cohortId, personId, now });

    /// <summary>Its sessions that people have in their calendars.</summary>
    public Task<IReadOnlyList<SessionMail>> Sessions(Guid cohortId, Guid personId) => db.List<SessionMail>(Sql.Sessions, new { cohortId, personId });

    internal static class Sql
    {
        public const string Find = """
            SELECT c.Id AS CohortId, e.Id AS EnrolmentId, c.Code AS CohortCode, c.StartsAt, c.EndsAt, c.TimeZone, c.CalendarSequence, sp.MovedFor,
                   COALESCE(t.Title, v.Title) AS ModuleTitle, m.Code AS ModuleCode
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            JOIN Person p ON p.Id = @personId
            LEFT JOIN SeriesPeriod sp ON sp.CohortId = c.Id
            LEFT JOIN Enrolment e ON e.CohortId = c.Id AND e.PersonId = p.Id AND e.State = 'active'
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE c.Id = @cohortId AND c.State = 'planned' AND c.StartsAt > @now
              AND (e.Id IS NOT NULL OR EXISTS (
                  SELECT 1 FROM WaitingPlace w WHERE w.CohortId = c.Id AND w.PersonId = p.Id AND w.State IN ('waiting', 'offered'))
                OR EXISTS (
                  SELECT 1 FROM RoleAssignment r WHERE r.CohortId = c.Id AND r.PersonId = p.Id AND r.Role = 'trainer' AND r.EndedAt IS NULL))
            """;

        public const string Sessions = """
            SELECT s.Id AS SessionId, s.Title, s.State, s.Mode, s.StartsLocal, s.TimeZone, s.StartsAt, s.LengthMinutes, s.Days, s.Place, s.VideoUrl,
                   s.CalendarSequence, s.CancelReason, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, 1 AS IsConcerned
            FROM Session s
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = @personId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE s.CohortId = @cohortId AND s.State = 'published'
            ORDER BY s.StartsAt, s.Id
            """;
    }
}
