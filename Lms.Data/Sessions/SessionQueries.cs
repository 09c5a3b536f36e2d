using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Sessions for pages, within what the reader is to them; drafts for who runs them only.</summary>
public sealed class SessionQueries(Db db)
{
    /// <summary>All of one cohort, by start.</summary>
    public Task<IReadOnlyList<SessionRow>> OfCohort(Guid cohortId, Scope scope, string language = "en") =>
        db.List<SessionRow>(Sql.OfCohort, new { cohortId, language, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Those a person takes part in or trains, not ended before <paramref name="since"/>, by start. Who has a scope over everything has their own here too, not everybody's.</summary>
    public Task<IReadOnlyList<SessionRow>> OfPerson(Guid personId, string language, DateTimeOffset since) =>
        db.List<SessionRow>(Sql.OfPerson, new { language, since, scopePerson = personId, scopeAll = false });

    /// <summary>People enrolled in a cohort: whom a change touches.</summary>
    public Task<long> CountEnrolled(Guid cohortId) => db.Read<long>(Sql.CountEnrolled, new { cohortId });

    public Task<string> CohortCode(Guid cohortId) => db.Read<string>(Sql.CohortCode, new { cohortId });

    internal static class Sql
    {
        public const string CountEnrolled = "SELECT COUNT(*) FROM Enrolment WHERE CohortId = @cohortId AND State IN ('active', 'completed')";

        public const string CohortCode = "SELECT Code FROM Cohort WHERE Id = @cohortId";

        private const string Rows = """
            SELECT * FROM (
                SELECT s.Id, s.CohortId, scoped.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, s.Title, s.Mode, s.State, s.StartsLocal, s.TimeZone,
                       s.StartsAt, s.EndsAt, s.LengthMinutes, s.Days, s.Place,
                       (SELECT e.Id FROM Enrolment e WHERE e.CohortId = s.CohortId AND e.PersonId = @scopePerson AND e.State IN ('active', 'completed')) AS EnrolmentId,
                       CASE WHEN EXISTS (
                           SELECT 1 FROM RoleAssignment mr WHERE mr.PersonId = @scopePerson AND mr.EndedAt IS NULL
                             AND mr.Role = 'trainer' AND mr.CohortId = s.CohortId) THEN 1 ELSE 0 END AS IsTrainer,
                       CASE WHEN
            """ + " " + SessionScope.Runs + """
             THEN 1 ELSE 0 END AS MayRun
                FROM Session s
                JOIN (SELECT c.Id AS CohortId, c.InstitutionId, c.Code, c.ModuleVersionId FROM Cohort c) scoped ON scoped.CohortId = s.CohortId
                JOIN ModuleVersion v ON v.Id = scoped.ModuleVersionId
                LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            ) found
            """;

        private const string Seen = "(found.MayRun = 1 OR (found.EnrolmentId IS NOT NULL AND found.State <> 'draft'))";

        public const string OfCohort = Rows + " WHERE found.CohortId = @cohortId AND " + Seen + " ORDER BY found.StartsAt, found.Id";

        public const string OfPerson = Rows + """
             WHERE found.EndsAt > @since AND (found.IsTrainer = 1 OR (found.EnrolmentId IS NOT NULL AND found.State <> 'draft')) ORDER BY found.StartsAt, found.Id
            """;
    }
}
