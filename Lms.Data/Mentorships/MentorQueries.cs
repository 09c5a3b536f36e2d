using Lms.Data.People;

namespace Lms.Data.Mentorships;

/// <summary>A cohort's pool and its people, for who manages the cohort; that was asked before (the cohort's page found it so).</summary>
public sealed class MentorQueries(Db db)
{
    public Task<IReadOnlyList<MentorRow>> Pool(Guid cohortId) => Pool(db, cohortId);

    /// <summary>People of the cohort whom the reader may see: all of it for its trainers, their own people for officers.</summary>
    public Task<IReadOnlyList<MenteeRow>> People(Guid cohortId, Scope scope) => People(db, cohortId, scope);

    /// <summary>Trainers of the cohort who are not in the pool: offered, as they know its people.</summary>
    public Task<IReadOnlyList<OfferedMentor>> Offered(Guid cohortId) => db.List<OfferedMentor>(Sql.Offered, new { cohortId });

    internal static Task<IReadOnlyList<MentorRow>> Pool(IReads reads, Guid cohortId) => reads.List<MentorRow>(Sql.Pool, new { cohortId });

    internal static Task<IReadOnlyList<MenteeRow>> People(IReads reads, Guid cohortId, Scope scope) =>
        reads.List<MenteeRow>(Sql.People, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        public const string Pool = """
            SELECT m.PersonId, p.NativeName, p.LatinName, i.Name AS InstitutionName, p.TimeZone, m.IsOutside, m.MaxPeople, m.Languages,
                   (SELECT COUNT(*) FROM Mentorship r JOIN Enrolment e ON e.Id = r.EnrolmentId
                    WHERE r.MentorId = m.PersonId AND r.EndedAt IS NULL AND e.CohortId = m.CohortId AND e.State <> 'withdrawn') AS People
            FROM CohortMentor m JOIN Person p ON p.Id = m.PersonId JOIN Institution i ON i.Id = p.InstitutionId
            WHERE m.CohortId = @cohortId AND m.EndedAt IS NULL
            ORDER BY p.LatinName, p.Id
            """;

        public const string People = """
            SELECT * FROM (
                SELECT e.Id AS EnrolmentId, e.CohortId, e.PersonId, p.NativeName, p.LatinName, p.Language, p.InstitutionId, i.Name AS InstitutionName,
                       r.Id AS MentorshipId, r.MentorId, q.NativeName AS MentorName, q.LatinName AS MentorLatinName,
                       (SELECT MAX(x.StartsAt) FROM Meeting x JOIN Mentorship y ON y.Id = x.MentorshipId WHERE y.EnrolmentId = e.Id AND x.State = 'held') AS LastContactAt,
                       (SELECT COUNT(*) FROM ActionPlan l WHERE l.EnrolmentId = e.Id AND l.State <> 'draft') AS PlansWritten,
                       (SELECT COUNT(*) FROM ActionPlan l WHERE l.EnrolmentId = e.Id AND l.State = 'closed') AS PlansClosed
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Institution i ON i.Id = p.InstitutionId
                LEFT JOIN Mentorship r ON r.EnrolmentId = e.Id AND r.EndedAt IS NULL
                LEFT JOIN Person q ON q.Id = r.MentorId
                WHERE e.State <> 'withdrawn'
            ) scoped
            WHERE scoped.CohortId = @cohortId AND (
            """ + Scope.OverCohort + " OR " + Scope.OverInstitution + """
            )
            ORDER BY scoped.LatinName, scoped.EnrolmentId
            """;

        public const string Offered = """
            SELECT DISTINCT p.Id AS PersonId, p.NativeName, p.LatinName, p.Language
            FROM RoleAssignment r JOIN Person p ON p.Id = r.PersonId
            WHERE r.CohortId = @cohortId AND r.Role IN ('trainer', 'mentor') AND r.EndedAt IS NULL
              AND NOT EXISTS (SELECT 1 FROM CohortMentor m WHERE m.CohortId = @cohortId AND m.PersonId = p.Id AND m.EndedAt IS NULL)
            ORDER BY p.LatinName
            """;
    }
}
