using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Assignments;

/// <summary>Assignments as pages show them.</summary>
public sealed class AssignmentQueries(Db db)
{
    /// <summary>Null for somebody to whom it does not exist: a draft is its trainers' own business.</summary>
    public Task<AssignmentAccess?> Find(Guid assignmentId, Scope scope) => Find(db, assignmentId, scope);

    /// <summary>The same inside a deed's unit of work.</summary>
    public static async Task<AssignmentAccess?> Find(IReads reads, Guid assignmentId, Scope scope)
    {
        var part = await reads.Find<Part>(Sql.Part, new { assignmentId, scopePerson = scope.PersonId, scopeAll = scope.Everything });
        if (part is null || !(part.MayRun || (part.EnrolmentId is not null && part.State != "draft")))
        {
            return null;
        }

        return new AssignmentAccess((await reads.FindAssignmentRow(assignmentId))!, part.Brief, part.MayRun, part.EnrolmentId, part.CohortCode, part.ModuleTitle);
    }

    /// <summary>All of a cohort with how far its people are, by due time. Who may run the cohort is asked before.</summary>
    public Task<IReadOnlyList<AssignmentLine>> OfCohort(Guid cohortId) => db.List<AssignmentLine>(Sql.OfCohort, new { cohortId });

    /// <summary>What a person is asked for in one of their own enrolments, by due time.</summary>
    public Task<IReadOnlyList<OwnAssignment>> OfEnrolment(Guid enrolmentId, Guid personId) => db.List<OwnAssignment>(Sql.OfEnrolment, new { enrolmentId, personId });

    /// <summary>What a person has to do in all their running cohorts: not handed in, or given back.</summary>
    public Task<IReadOnlyList<OwnAssignment>> Open(Guid personId, DateTimeOffset now) => db.List<OwnAssignment>(Sql.Open, new { personId, now });

    /// <summary>Sessions of a cohort whose groups an assignment may take.</summary>
    public Task<IReadOnlyList<AssignmentChoice>> Sessions(Guid cohortId) => db.List<AssignmentChoice>(Sql.Sessions, new { cohortId });

    /// <summary>Rubrics an assignment of a cohort may be marked by: the newest edition of the module's own, and of those made by hand.</summary>
    public Task<IReadOnlyList<AssignmentChoice>> Rubrics(Guid cohortId) => db.List<AssignmentChoice>(Sql.Rubrics, new { cohortId });

    private sealed record Part
    {
        public string State { get; init; } = "";

        public string Brief { get; init; } = "";

        public string CohortCode { get; init; } = "";

        public string ModuleTitle { get; init; } = "";

        public bool MayRun { get; init; }

        public Guid? EnrolmentId { get; init; }
    }

    internal static class Sql
    {
        private const string Own = """
            SELECT a.Id, a.CohortId, a.Kind, a.Title, a.IsGroup, a.RubricId, a.OpensAt, a.DueAt, a.TimeZone, a.LatePolicy, a.LateDays, c.Code AS CohortCode,
                   e.Id AS EnrolmentId, s.Id AS SubmissionId, s.State AS SubmissionState, s.Round, s.HandedInAt, s.LevelHundredths, s.Levels
            FROM Enrolment e
            JOIN Assignment a ON a.CohortId = e.CohortId AND a.State = 'published'
            JOIN Cohort c ON c.Id = a.CohortId
            LEFT JOIN SubmissionMember m ON m.AssignmentId = a.Id AND m.EnrolmentId = e.Id
            LEFT JOIN Submission s ON s.Id = m.SubmissionId
            WHERE e.PersonId = @personId
            """;

        public const string Part = """
            SELECT a.State, a.Brief, scoped.Code AS CohortCode, v.Title AS ModuleTitle,
                   (SELECT e.Id FROM Enrolment e WHERE e.CohortId = a.CohortId AND e.PersonId = @scopePerson AND e.State IN ('active', 'completed')) AS EnrolmentId,
                   CASE WHEN
            """ + " " + SessionScope.Runs + """
             THEN 1 ELSE 0 END AS MayRun
            FROM Assignment a
            JOIN (SELECT c.Id AS CohortId, c.InstitutionId, c.Code, c.ModuleVersionId FROM Cohort c) scoped ON scoped.CohortId = a.CohortId
            JOIN ModuleVersion v ON v.Id = scoped.ModuleVersionId
            WHERE a.Id = @assignmentId
            """;

        public const string OfCohort = """
            SELECT a.Id, a.Kind, a.Title, a.IsGroup, a.State, a.OpensAt, a.DueAt, a.TimeZone,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = a.CohortId AND e.State IN ('active', 'completed')) AS People,
                   (SELECT COUNT(*) FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId WHERE m.AssignmentId = a.Id AND s.Round > 0) AS HandedIn,
                   (SELECT COUNT(*) FROM Submission s WHERE s.AssignmentId = a.Id AND s.State IN ('handed_in', 'appealed')) AS Waiting,
                   (SELECT COUNT(*) FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId WHERE m.AssignmentId = a.Id AND s.State = 'marked') AS Marked
            FROM Assignment a WHERE a.CohortId = @cohortId ORDER BY a.DueAt, a.Id
            """;

        public const string OfEnrolment = Own + " AND e.Id = @enrolmentId ORDER BY a.DueAt, a.Id";

        public const string Open = Own + """
             AND e.State = 'active' AND c.State = 'planned' AND a.OpensAt <= @now AND (s.Id IS NULL OR s.State IN ('draft', 'returned'))
            ORDER BY a.DueAt, a.Id
            """;

        public const string Sessions = """
            SELECT s.Id, s.Title, s.StartsAt AS At, s.TimeZone FROM Session s
            WHERE s.CohortId = @cohortId AND s.State NOT IN ('draft', 'cancelled') ORDER BY s.StartsAt, s.Id
            """;

        public const string Rubrics = """
            SELECT r.Id, r.Title, r.CreatedAt AS At, 'UTC' AS TimeZone
            FROM Rubric r
            WHERE r.State = 'ready'
              AND (r.ModuleId IS NULL OR r.ModuleId = (SELECT v.ModuleId FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE c.Id = @cohortId))
              AND NOT EXISTS (SELECT 1 FROM Rubric n WHERE n.SeriesId = r.SeriesId AND n.Number > r.Number AND n.State = 'ready')
            ORDER BY r.Title, r.Id
            """;
    }
}
