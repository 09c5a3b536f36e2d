namespace Lms.Data.Nominations;

/// <summary>Nominations as they stand when their letters are sent. No scope: the addressee is the nominee or who nominated.</summary>
public sealed class NominationMailQueries(Db db)
{
    public Task<NominationMail?> Find(Guid nominationId) => db.Find<NominationMail>(Sql.Find, new { nominationId });

    /// <summary>What a decision made of those whom this person nominated.</summary>
    public Task<DecisionMail?> Decision(Guid decisionId, Guid nominatedBy) => db.Find<DecisionMail>(Sql.Decision, new { decisionId, nominatedBy });

    internal static class Sql
    {
        public const string Find = """
            SELECT n.State, o.NativeName AS NominatorName, n.Reason, c.Id AS CohortId, c.Code AS CohortCode, c.StartsAt, c.TimeZone, COALESCE(t.Title, v.Title) AS ModuleTitle
            FROM Nomination n
            JOIN Person o ON o.Id = n.NominatedBy
            JOIN Person p ON p.Id = n.PersonId
            JOIN Cohort c ON c.Id = n.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE n.Id = @nominationId
            """;

        public const string Decision = """
            SELECT d.Approved, d.Refused, d.Reason, c.Id AS CohortId, c.Code AS CohortCode, c.StartsAt, c.TimeZone, COALESCE(t.Title, v.Title) AS ModuleTitle
            FROM (SELECT n.CohortId, MAX(n.Reason) AS Reason,
                    COUNT(CASE WHEN n.State = 'approved' THEN 1 END) AS Approved, COUNT(CASE WHEN n.State = 'refused' THEN 1 END) AS Refused
                  FROM Nomination n WHERE n.DecisionId = @decisionId AND n.NominatedBy = @nominatedBy GROUP BY n.CohortId) d
            JOIN Cohort c ON c.Id = d.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = @nominatedBy
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            """;
    }
}
