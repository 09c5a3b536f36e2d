using System.Security.Cryptography;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Packages;

/// <summary>
/// Settles a month of a package: its figures, its bytes and its letters in one transaction, so that a server that dies leaves all of it
/// or nothing. Reckoning and drawing come before, outside of it; of two servers that did both, the key lets one in.
/// </summary>
public sealed class IssuePackage(Db db, TimeProvider clock)
{
    /// <summary>False where the month is settled already, or the package was changed or paused since it was read.</summary>
    public Task<bool> Run(PackageRow package, int month, PackageContent content, PackageIssueFiles files, CancellationToken cancel = default) => db.Work(nameof(IssuePackage), async work =>
    {
        var (id, now) = (work.NewId(), clock.GetUtcNow());
        var text = content.Text;
        if (!await work.TryInsert(Sql.Issue, new
        {
            id,
            packageId = package.Id,
            package.Version,
            month,
            content.Seen,
            question = content.Question.ToString(),
            rules = CanonicalJson.Write(content.Rules),
            figures = text,
            figuresHash = CanonicalJson.Hash(text),
            content.ReadAt,
            now,
            fileName = files.Name,
            files.Pdf,
            pdfHash = Hash(files.Pdf),
            files.Xlsx,
            xlsxHash = Hash(files.Xlsx),
        }))
        {
            return false;
        }

        await work.PostLetters(package, id, 1, null, now);
        await work.Execute(Sql.Succeeded, new { id = package.Id });
        await work.Audit(new AuditEntry(now, null, nameof(IssuePackage), "PackageIssue", id.ToString()));
        return true;
    }, cancel);

    /// <summary>Settles a month in which nothing was out to send.</summary>
    public Task<bool> Nothing(PackageRow package, int month, CancellationToken cancel = default) => db.Work(nameof(IssuePackage), async work =>
    {
        var (id, now) = (work.NewId(), clock.GetUtcNow());
        if (!await work.TryInsert(Sql.Empty, new { id, packageId = package.Id, package.Version, month, now }))
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, null, nameof(IssuePackage), "PackageIssue", id.ToString()));
        return true;
    }, cancel);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static class Sql
    {
        private const string Due = """
            FROM Package p
            WHERE p.Id = @packageId AND p.Version = @Version AND p.State = 'active' AND NOT EXISTS (SELECT 1 FROM PackageIssue d WHERE d.PackageId = @packageId AND d.Month = @month)
            """;

        public const string Issue = """
            INSERT INTO PackageIssue (Id, PackageId, Month, State, Country, Level, Language, SeenBy, Seen, Question, RuleVersions, Figures, FiguresHash, ReadAt, MadeAt, FileName, Pdf, PdfHash, Xlsx, XlsxHash, Rounds)
            SELECT @id, p.Id, @month, 'made', p.Country, p.Level, p.Language, p.OwnerId, @Seen, @question, @rules, @figures, @figuresHash, @ReadAt, @now, @fileName, @Pdf, @pdfHash, @Xlsx, @xlsxHash, 1

            """ + Due;

        public const string Empty = """
            INSERT INTO PackageIssue (Id, PackageId, Month, State, Country, Level, Language, SeenBy, RuleVersions, ReadAt, MadeAt, Rounds)
            SELECT @id, p.Id, @month, 'nothing', p.Country, p.Level, p.Language, p.OwnerId, '[]', @now, @now, 0

            """ + Due;

        public const string Succeeded = "UPDATE Package SET FailedAt = NULL, Failure = NULL WHERE Id = @id AND FailedAt IS NOT NULL";
    }
}
