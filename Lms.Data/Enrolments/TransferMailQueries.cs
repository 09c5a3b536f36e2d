namespace Lms.Data.Enrolments;

/// <summary>A transfer as it stands when its letter is sent: the cohort told of is the one the person is in then. No scope: the addressee is the person.</summary>
public sealed class TransferMailQueries(Db db)
{
    public Task<TransferMail?> Find(Guid transferId) => db.Find<TransferMail>(Sql.Find, new { transferId });

    internal static class Sql
    {
        public const string Find = """
            SELECT CASE WHEN r.UndoneAt IS NULL THEN r.ToEnrolmentId ELSE r.FromEnrolmentId END AS EnrolmentId,
                   c.Id AS CohortId, f.Code AS FromCode, t.Code AS ToCode, c.StartsAt, c.EndsAt, c.TimeZone, COALESCE(x.Title, v.Title) AS ModuleTitle,
                   CASE WHEN r.FromEnrolmentId = r.ToEnrolmentId THEN 1 ELSE 0 END AS SameEdition, r.UndoneAt
            FROM EnrolmentTransfer r
            JOIN Cohort f ON f.Id = r.FromCohortId
            JOIN Cohort t ON t.Id = r.ToCohortId
            JOIN Cohort c ON c.Id = CASE WHEN r.UndoneAt IS NULL THEN r.ToCohortId ELSE r.FromCohortId END
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Person p ON p.Id = r.PersonId
            LEFT JOIN ModuleText x ON x.ModuleVersionId = v.Id AND x.Language = p.Language
            WHERE r.Id = @transferId
            """;
    }
}
