using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Enrolments;

/// <summary>Leaving a cohort and going on in another, for pages: the person's own, or of a cohort the reader manages.</summary>
public sealed class LeaveQueries(Db db)
{
    /// <summary>Null where it is neither the reader's own nor of a cohort they manage.</summary>
    public Task<LeaveView?> Find(Guid enrolmentId, Scope scope, string language) =>
        db.Find<LeaveView>(Sql.Find, new { enrolmentId, language, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Where the person of an enrolment found before may go on: soonest first.</summary>
    public Task<IReadOnlyList<TransferTarget>> Targets(Guid enrolmentId, Scope scope, DateTimeOffset now) =>
        db.List<TransferTarget>(Sql.Targets, new { enrolmentId, now, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Who came to or left a cohort the reader sees, the newest first.</summary>
    public Task<IReadOnlyList<TransferRow>> OfCohort(Guid cohortId, Scope scope) =>
        db.List<TransferRow>(Sql.OfCohort, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>How the person came to a cohort; null where they did not come from another.</summary>
    public Task<TransferRow?> FindLast(Guid cohortId, Guid personId) => db.Find<TransferRow>(Sql.FindLast, new { cohortId, personId });

    /// <summary>A transfer of the reader's own, or of a cohort they manage on either side; null otherwise.</summary>
    public Task<TransferRow?> FindTransfer(Guid id, Scope scope) => db.Find<TransferRow>(Sql.FindTransfer, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        public const string Find = """
            SELECT scoped.*, CASE WHEN
            """ + " " + CohortScope.MayManage + """
             THEN 1 ELSE 0 END AS MayManage
            FROM (
                SELECT e.Id AS EnrolmentId, e.PersonId, p.NativeName, p.LatinName, e.State, c.Id AS CohortId, c.InstitutionId, c.Code AS CohortCode, c.State AS CohortState,
                       c.EndsAt, COALESCE(t.Title, v.Title) AS ModuleTitle,
                       (SELECT COUNT(*) FROM LessonReading lr WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL) AS LessonsRead,
                       (SELECT COUNT(*) FROM Attempt a WHERE a.EnrolmentId = e.Id) AS Tests,
                       (SELECT COUNT(*) FROM Attendance k WHERE k.EnrolmentId = e.Id AND k.Present = 1) AS SessionsPresent,
                       (SELECT COUNT(*) FROM SubmissionMember m WHERE m.EnrolmentId = e.Id) AS Works
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Cohort c ON c.Id = e.CohortId
                JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
                WHERE e.Id = @enrolmentId) scoped
            WHERE scoped.PersonId = @scopePerson OR
            """ + " " + CohortScope.MayManage;

        public const string Targets = """
            SELECT scoped.CohortId, scoped.Code, scoped.StartsAt, scoped.TimeZone, scoped.SeatsLeft, scoped.SameEdition FROM (
                SELECT n.Id AS CohortId, n.Code, n.StartsAt, n.TimeZone, n.Capacity - n.Taken AS SeatsLeft, n.InstitutionId, n.NeedsApproval,
                       CASE WHEN n.ModuleVersionId = c.ModuleVersionId THEN 1 ELSE 0 END AS SameEdition,
                       CASE WHEN n.InstitutionId IS NULL OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = p.InstitutionId AND a.AncestorId = n.InstitutionId)
                            THEN 1 ELSE 0 END AS IsOpen
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Cohort c ON c.Id = e.CohortId
                JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                JOIN ModuleVersion nv ON nv.ModuleId = v.ModuleId
                JOIN Cohort n ON n.ModuleVersionId = nv.Id AND n.Id <> c.Id AND n.State = 'planned' AND n.EndsAt > @now
                WHERE e.Id = @enrolmentId
                  AND NOT EXISTS (SELECT 1 FROM Enrolment x WHERE x.CohortId = n.Id AND x.PersonId = e.PersonId AND (x.State <> 'withdrawn' OR n.ModuleVersionId = c.ModuleVersionId))) scoped
            WHERE (scoped.IsOpen = 1 AND scoped.NeedsApproval = 0) OR
            """ + " " + CohortScope.MayManage + " ORDER BY scoped.StartsAt, scoped.CohortId";

        private const string Rows = """
            SELECT scoped.Id, scoped.NativeName, scoped.LatinName, scoped.FromCohortId, scoped.FromCode, scoped.ToCohortId, scoped.ToCode, scoped.ToStartsAt, scoped.ToTimeZone,
                   scoped.Reason, scoped.MovedAt, scoped.UndoneAt
            FROM (
                SELECT r.Id, r.PersonId, p.NativeName, p.LatinName, p.InstitutionId, r.FromCohortId, f.Code AS FromCode, r.ToCohortId, t.Code AS ToCode, t.StartsAt AS ToStartsAt, t.TimeZone AS ToTimeZone,
                       r.Reason, r.MovedAt, r.UndoneAt
                FROM EnrolmentTransfer r
                JOIN Person p ON p.Id = r.PersonId
                JOIN Cohort f ON f.Id = r.FromCohortId
                JOIN Cohort t ON t.Id = r.ToCohortId) scoped
            WHERE
            """ + " ";

        public const string OfCohort = Rows + "(scoped.FromCohortId = @cohortId OR scoped.ToCohortId = @cohortId) AND (" + Scope.OverInstitution + " OR " + CohortScope.OverThisCohort + """
            ) ORDER BY scoped.MovedAt DESC, scoped.Id
            """;

        public const string FindTransfer = Rows + "scoped.Id = @id AND (scoped.PersonId = @scopePerson OR @scopeAll = 1 OR " + Trains + " OR " + Oversees + ")";

        private const string Trains = """
            EXISTS (SELECT 1 FROM RoleAssignment mf WHERE mf.PersonId = @scopePerson AND mf.EndedAt IS NULL AND mf.Role = 'trainer'
                AND mf.CohortId IN (scoped.FromCohortId, scoped.ToCohortId))
            """;

        private const string Oversees = """
            EXISTS (SELECT 1 FROM RoleAssignment mt JOIN InstitutionAncestor ta ON ta.AncestorId = mt.InstitutionId JOIN Cohort tc ON tc.InstitutionId = ta.InstitutionId
                WHERE mt.PersonId = @scopePerson AND mt.EndedAt IS NULL AND mt.Role IN ('officer', 'administrator') AND tc.Id IN (scoped.FromCohortId, scoped.ToCohortId))
            """;

        public const string FindLast = Rows + "scoped.ToCohortId = @cohortId AND scoped.PersonId = @personId AND scoped.UndoneAt IS NULL ORDER BY scoped.MovedAt DESC, scoped.Id";
    }
}
