namespace Lms.Data.Completions;

/// <summary>What was written to a cohort's late people, and what one of those letters tells.</summary>
public sealed class NudgeQueries(Db db)
{
    /// <summary>Newest first. For a cohort found before.</summary>
    public Task<IReadOnlyList<Nudge>> OfCohort(Guid cohortId) => db.List<Nudge>(Sql.OfCohort, new { cohortId });

    /// <summary>The letter as one person gets it; null where they left or completed meanwhile.</summary>
    public Task<NudgeMail?> Mail(Guid nudgeId, Guid personId) => db.Find<NudgeMail>(Sql.Mail, new { nudgeId, personId });

    internal static class Sql
    {
        public const string OfCohort = """
            SELECT n.Id, n.Text, n.Requirement, n.People, n.SentAt, p.NativeName AS SenderName
            FROM Nudge n JOIN Person p ON p.Id = n.SentBy WHERE n.CohortId = @cohortId ORDER BY n.SentAt DESC, n.Id
            """;

        public const string Mail = """
            SELECT e.Id AS EnrolmentId, n.Text, s.NativeName AS SenderName, c.Code AS CohortCode, COALESCE(t.Title, v.Title) AS ModuleTitle
            FROM Nudge n
            JOIN NudgePerson np ON np.NudgeId = n.Id
            JOIN Enrolment e ON e.Id = np.EnrolmentId
            JOIN Cohort c ON c.Id = n.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person s ON s.Id = n.SentBy
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE n.Id = @nudgeId AND e.PersonId = @personId AND e.State = 'active' AND c.State <> 'cancelled'
            """;
    }
}
