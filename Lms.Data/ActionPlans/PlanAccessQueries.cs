using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.ActionPlans;

/// <summary>Who may open an enrolment's plan: its person and the mentor of the moment. Null for everybody else.</summary>
public sealed class PlanAccessQueries(Db db)
{
    public Task<PlanAccess?> Find(Guid enrolmentId, Scope scope, string language = "en") => Find(db, enrolmentId, scope, language);

    /// <summary>The reader's own; null for a mentor too.</summary>
    public async Task<PlanAccess?> FindOwn(Guid enrolmentId, Scope scope, string language = "en") =>
        await Find(db, enrolmentId, scope, language) is { IsOwn: true } own ? own : null;

    /// <summary>By the mentorship's id; null unless it runs and is the reader's.</summary>
    public async Task<PlanAccess?> OfMentorship(Guid mentorshipId, Scope scope, string language = "en") =>
        await db.Find<PlanAccess>(Sql.OfMentorship, new { mentorshipId, scopePerson = scope.PersonId, language });

    /// <summary>The same inside a deed's unit of work.</summary>
    internal static Task<PlanAccess?> Find(IReads reads, Guid enrolmentId, Scope scope, string language = "en") =>
        reads.Find<PlanAccess>(Sql.Find, new { enrolmentId, scopePerson = scope.PersonId, language });

    internal static class Sql
    {
        private const string Rows = """
            SELECT * FROM (
                SELECT e.Id AS EnrolmentId, e.PersonId, p.NativeName, p.LatinName, p.Language, p.TimeZone AS PersonZone, p.Email, i.Name AS InstitutionName,
                       e.State, e.CohortId, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle, c.TimeZone, c.EndsAt,
                       CASE WHEN e.PersonId = @scopePerson THEN 1 ELSE 0 END AS IsOwn,
                       (SELECT r.Id FROM Mentorship r WHERE r.EnrolmentId = e.Id AND r.MentorId = @scopePerson AND r.EndedAt IS NULL) AS MentorshipId
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Institution i ON i.Id = p.InstitutionId
                JOIN Cohort c ON c.Id = e.CohortId
                JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
                WHERE e.State <> 'withdrawn'
            ) scoped
            """;

        public const string Find = Rows + " WHERE scoped.EnrolmentId = @enrolmentId AND (scoped.IsOwn = 1 OR " + MentorScope.OverMentee + ")";

        public const string OfMentorship = Rows + " WHERE scoped.MentorshipId = @mentorshipId AND " + MentorScope.OverMentee;
    }
}
