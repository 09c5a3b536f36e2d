using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Surveys;

/// <summary>Askings for pages and figures. Attitudes of a single person are for that person alone: no query here gives them to anybody else with a name.</summary>
public sealed class SurveyQueries(Db db)
{
    /// <summary>Follow-ups that wait for this person, the one that closes first at the top.</summary>
    public Task<IReadOnlyList<OpenSurveyRow>> Waiting(Guid personId, DateTimeOffset now) => db.List<OpenSurveyRow>(Sql.Waiting, new { personId, now });

    /// <summary>Whether the module of a cohort asks anything is not asked here; empty where the reader does not run the cohort.</summary>
    public Task<IReadOnlyList<CohortSurveyRow>> OfCohort(Guid cohortId, Scope scope) => db.List<CohortSurveyRow>(Sql.OfCohort, Args(cohortId, scope));

    /// <summary>
    /// Every answer that was sent in a cohort, under a key in place of a name; for <see cref="MatchedSurveys"/>. Empty where the reader does
    /// not run the cohort.
    /// </summary>
    public async Task<IReadOnlyList<SurveyWord>> Words(Guid cohortId, Scope scope) =>
        [.. (await db.List<SurveyWordRow>(Sql.Words, Args(cohortId, scope))).Select(r => r.Word)];

    /// <summary>Which edition a cohort has, and its people are asked from.</summary>
    public Task<Guid> VersionOf(Guid cohortId) => db.Read<Guid>(Sql.VersionOf, new { cohortId });

    private static object Args(Guid cohortId, Scope scope) => new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything };

    internal static class Sql
    {
        private const string Managed = """
            EXISTS (SELECT 1 FROM (SELECT x.Id AS CohortId, x.InstitutionId FROM Cohort x WHERE x.Id = @cohortId) scoped WHERE
            """ + " " + CohortScope.MayManage + ")";

        public const string VersionOf = "SELECT ModuleVersionId FROM Cohort WHERE Id = @cohortId";

        public const string Waiting = """
            SELECT s.Id, COALESCE(t.Title, v.Title) AS ModuleTitle, s.ModuleVersionId, s.ClosesAt, c.TimeZone
            FROM Survey s
            JOIN Enrolment e ON e.Id = s.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = s.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE e.PersonId = @personId AND e.State IN ('active', 'completed') AND s.Wave = 'follow_up' AND s.State = 'open' AND s.ClosesAt > @now
            ORDER BY s.ClosesAt, s.Id
            """;

        public const string OfCohort = """
            SELECT p.Id AS PersonId, p.NativeName, p.LatinName, i.EnglishName AS InstitutionName, CASE WHEN p.Email IS NULL THEN 0 ELSE 1 END AS HasAddress,
                   b.Id AS BeforeId, b.DoneAt AS BeforeDoneAt, a.DoneAt AS AfterDoneAt,
                   f.Id AS FollowUpId, f.State AS FollowUpState, f.InvitedAt, f.RemindedAt, f.ClosesAt, f.FirstAnswerAt, f.DoneAt,
                   (SELECT COUNT(*) FROM Upload u WHERE u.SubjectId = b.Id AND u.State = 'ready' AND b.State = 'done') AS BeforeFiles,
                   (SELECT COUNT(*) FROM Upload w WHERE w.SubjectId = f.Id AND w.State = 'ready' AND f.State = 'done') AS FollowUpFiles
            FROM Enrolment e
            JOIN Person p ON p.Id = e.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            LEFT JOIN Survey b ON b.EnrolmentId = e.Id AND b.Wave = 'before'
            LEFT JOIN Survey a ON a.EnrolmentId = e.Id AND a.Wave = 'after'
            LEFT JOIN Survey f ON f.EnrolmentId = e.Id AND f.Wave = 'follow_up'
            WHERE e.CohortId = @cohortId AND e.State IN ('active', 'completed') AND
            """ + " " + Managed + """

            ORDER BY p.LatinName, p.Id
            """;

        public const string Words = """
            SELECT p.FactKey, e.Id AS EnrolmentId, s.Wave, w.StatementId, w.Part, w.Given, w.Scored, v.Number AS ModuleVersion, s.Language, s.DoneAt
            FROM Survey s
            JOIN SurveyAnswer w ON w.SurveyId = s.Id
            JOIN Enrolment e ON e.Id = s.EnrolmentId
            JOIN Person p ON p.Id = e.PersonId
            JOIN ModuleVersion v ON v.Id = s.ModuleVersionId
            WHERE e.CohortId = @cohortId AND s.State = 'done' AND
            """ + " " + Managed + """

            ORDER BY p.FactKey, s.Wave, w.StatementId
            """;
    }
}
