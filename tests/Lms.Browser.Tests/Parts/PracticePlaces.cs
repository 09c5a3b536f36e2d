using Lms.Data;

namespace Lms.Browser.Tests.Parts;

/// <summary>Where the demo's practice stands: the cohort in its fourth week, and work of it in every state.</summary>
internal static class PracticePlaces
{
    private const string Cohort = "(SELECT c.Id FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId WHERE m.Code = 'MED' AND c.SeriesId IS NULL)";
    private const string Work = "SELECT s.Id FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = " + Cohort;

    private static readonly (string Place, string Before, string Sql)[] All =
    [
        ("{med}", "/cohorts/", "SELECT c.Id FROM Cohort c WHERE c.Id = " + Cohort),
        ("{brief}", "/assignments/", "SELECT a.Id FROM Assignment a JOIN Cohort c ON c.Id = a.CohortId JOIN Enrolment e ON e.CohortId = c.Id WHERE a.Kind = 'case_study' AND c.SeriesId IS NULL AND e.PersonId = @trainee"),
        ("{blind}", "/assignments/", "SELECT a.Id FROM Assignment a WHERE a.IsBlind = 1 AND a.CohortId = " + Cohort),
        ("{waiting}", "/marks/", Work + " AND a.Kind = 'case_study' AND s.State = 'handed_in'"),
        ("{differs}", "/marks/", Work + " AND a.Kind = 'portfolio' AND (SELECT COUNT(*) FROM MarkSheet g WHERE g.SubmissionId = s.Id AND g.State = 'given') = 2"),
        ("{appealed}", "/marks/", Work + " AND s.State = 'appealed'"),
        ("{marked}", "/submissions/", Work + " AND a.Kind = 'case_study' AND s.State = 'marked'"),
        ("{returned}", "/submissions/", Work + " AND s.State = 'returned'"),
        ("{rubric}", "/rubrics/", "SELECT r.Id FROM Rubric r WHERE r.UsedAt IS NOT NULL"),
        ("{survey}", "/surveys/", "SELECT s.Id FROM Survey s JOIN Enrolment e ON e.Id = s.EnrolmentId WHERE s.State = 'open' AND e.PersonId = @trainee"),
        ("{mentee}", "/mentoring/", "SELECT m.Id FROM Mentorship m JOIN Enrolment e ON e.Id = m.EnrolmentId WHERE e.PersonId = @trainee"),
        ("{met}", "/mentoring/", "SELECT m.Id FROM Mentorship m JOIN ActionPlan p ON p.EnrolmentId = m.EnrolmentId WHERE p.State = 'closed'"),
    ];

    public static async Task<string> Fill(Db db, string path)
    {
        foreach (var (place, before, sql) in All.Where(p => path.StartsWith(p.Place, StringComparison.Ordinal)))
        {
            return before + await db.Read<Guid>(sql, new { trainee = Site.Person("trainee") }) + path[place.Length..];
        }

        return path;
    }
}
