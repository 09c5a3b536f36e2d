namespace Lms.Data.Packages;

/// <summary>An issue as it is mailed: the bytes that are kept. No scope: the addressees are the package's own.</summary>
public sealed class PackageMailQueries(Db db)
{
    public Task<PackageMail?> Find(Guid issueId) => db.Find<PackageMail>(Sql.Find, new { issueId });

    internal static class Sql
    {
        public const string Find = """
            SELECT i.Question, i.Country, i.RuleVersions, i.FiguresHash, i.ReadAt, i.FileName, i.Pdf, i.Xlsx,
                CASE WHEN EXISTS (
                    SELECT 1 FROM PackageIssue b WHERE b.PackageId = i.PackageId AND b.FiguresHash = i.FiguresHash AND b.Month < i.Month
                      AND NOT EXISTS (SELECT 1 FROM PackageIssue c WHERE c.PackageId = i.PackageId AND c.State = 'made' AND c.Month > b.Month AND c.Month < i.Month))
                    THEN 1 ELSE 0 END AS IsUnchanged
            FROM PackageIssue i WHERE i.Id = @issueId AND i.State = 'made'
            """;
    }
}
