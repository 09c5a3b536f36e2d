namespace Lms.Data.Outbox;

/// <summary>Work as it stands when its mail is sent; null for somebody who is not, or no longer, one of its people.</summary>
public sealed class MarkMailQueries(Db db)
{
    public Task<MarkMail?> Find(Guid submissionId, Guid personId) => db.Find<MarkMail>(Sql.Find, new { submissionId, personId });

    internal static class Sql
    {
        public const string Find = """
            SELECT s.Id AS SubmissionId, a.Title, COALESCE(t.Title, v.Title) AS ModuleTitle, s.State, s.LevelHundredths, s.Levels, s.PointsHundredths, s.MaxPointsHundredths
            FROM Submission s
            JOIN Assignment a ON a.Id = s.AssignmentId
            JOIN SubmissionMember m ON m.SubmissionId = s.Id
            JOIN Enrolment e ON e.Id = m.EnrolmentId AND e.PersonId = @personId AND e.State <> 'withdrawn'
            JOIN Cohort c ON c.Id = a.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE s.Id = @submissionId
            """;
    }
}
