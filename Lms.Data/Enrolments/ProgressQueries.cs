using Lms.Data.People;

namespace Lms.Data.Enrolments;

/// <summary>How far enrolments are. One text serves the trainee, the trainer and the officer; only the condition differs.</summary>
public sealed class ProgressQueries(Db db)
{
    /// <summary>A person's own enrolments that are not withdrawn, the running ones first.</summary>
    public Task<IReadOnlyList<EnrolmentProgress>> OfPerson(Guid personId, string language, DateTimeOffset now) =>
        db.List<EnrolmentProgress>(Sql.OfPerson, new { personId, language, now });

    /// <summary>One enrolment of the person's own; null otherwise.</summary>
    public Task<EnrolmentProgress?> FindOwn(Guid enrolmentId, Guid personId, string language) =>
        db.Find<EnrolmentProgress>(Sql.FindOwn, new { enrolmentId, personId, language });

    /// <summary>The people of a cohort whom the reader may see: all of it for its trainers, their own people for officers.</summary>
    public Task<IReadOnlyList<EnrolmentProgress>> OfCohort(Guid cohortId, Scope scope, string language) =>
        db.List<EnrolmentProgress>(Sql.OfCohort, new { cohortId, language, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 });

    internal static class Sql
    {
        private const string Rows = """
            SELECT * FROM (
                SELECT e.Id AS EnrolmentId, e.PersonId, p.LatinName, p.NativeName, i.Name AS InstitutionName, p.InstitutionId, e.State,
                       c.Id AS CohortId, c.Code AS CohortCode, c.State AS CohortState, c.OpensAt, c.StartsAt, c.EndsAt, c.TimeZone,
                       m.Code AS ModuleCode, COALESCE(t.Title, v.Title) AS ModuleTitle, v.Id AS ModuleVersionId,
                       (SELECT COUNT(*) FROM Lesson l WHERE l.ModuleVersionId = v.Id) AS Lessons,
                       (SELECT COUNT(*) FROM LessonReading r WHERE r.EnrolmentId = e.Id AND r.ReadAt IS NOT NULL) AS LessonsRead,
                       (SELECT COALESCE(SUM(CAST(l.Minutes AS bigint)), 0) FROM Lesson l WHERE l.ModuleVersionId = v.Id AND NOT EXISTS (
                            SELECT 1 FROM LessonReading r WHERE r.EnrolmentId = e.Id AND r.LessonId = l.Id AND r.ReadAt IS NOT NULL)) AS MinutesLeft,
                       (SELECT n.Number FROM Lesson n WHERE n.ModuleVersionId = v.Id AND n.Position = (
                            SELECT MIN(l.Position) FROM Lesson l WHERE l.ModuleVersionId = v.Id AND NOT EXISTS (
                                SELECT 1 FROM LessonReading r WHERE r.EnrolmentId = e.Id AND r.LessonId = l.Id AND r.ReadAt IS NOT NULL))) AS NextLesson,
                       (SELECT MAX(a.ShareBasisPoints) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'before') AS BeforeShare,
                       (SELECT MAX(a.ShareBasisPoints) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'after') AS AfterShare,
                       (SELECT COUNT(*) FROM Attempt a WHERE a.EnrolmentId = e.Id AND a.Purpose = 'after') AS AfterAttempts,
                       o.Id AS OpenAttemptId, f.Id AS CertificateId,
                       (SELECT MAX(s.At) FROM (
                            SELECT r.SeenAt AS At FROM LessonReading r WHERE r.EnrolmentId = e.Id
                            UNION ALL SELECT a.StartedAt FROM Attempt a WHERE a.EnrolmentId = e.Id) s) AS SeenAt
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Institution i ON i.Id = p.InstitutionId
                JOIN Cohort c ON c.Id = e.CohortId
                JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                JOIN Module m ON m.Id = v.ModuleId
                LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
                LEFT JOIN Attempt o ON o.EnrolmentId = e.Id AND o.State = 'in_progress'
                LEFT JOIN Certificate f ON f.EnrolmentId = e.Id AND f.State = 'issued'
            ) scoped
            """;

        public const string OfPerson = Rows + """

            WHERE scoped.PersonId = @personId AND scoped.State <> 'withdrawn'
            ORDER BY CASE WHEN scoped.State = 'active' AND scoped.EndsAt > @now THEN 0 ELSE 1 END, scoped.StartsAt DESC, scoped.EnrolmentId
            """;

        public const string FindOwn = Rows + """

            WHERE scoped.EnrolmentId = @enrolmentId AND scoped.PersonId = @personId
            """;

        public const string OfCohort = Rows + """

            WHERE scoped.CohortId = @cohortId AND scoped.State <> 'withdrawn' AND (
            """ + Scope.OverCohort + " OR " + Scope.OverInstitution + """
            )
            ORDER BY scoped.LatinName, scoped.EnrolmentId
            """;
    }
}
