using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Packages for pages and for the sweep.</summary>
public sealed class PackageQueries(Db db)
{
    /// <summary>Within the scope, active ones first.</summary>
    public Task<IReadOnlyList<PackageRow>> List(Scope scope) => db.List<PackageRow>(Sql.List, Args(Guid.Empty, scope));

    /// <summary>Null where it is not there or not within the scope.</summary>
    public Task<PackageRow?> Find(Guid id, Scope scope) => db.FindPackage(id, scope);

    /// <summary>Months of a package that was found before, the newest first.</summary>
    public Task<IReadOnlyList<PackageIssueRow>> Issues(Guid packageId) => db.List<PackageIssueRow>(Sql.Issues, new { packageId });

    /// <summary>Null where it is not there or its package not within the scope.</summary>
    public Task<PackageIssueRow?> FindIssue(Guid id, Scope scope) => db.FindIssue(id, scope);

    /// <summary>Of an issue that was found before, the last round first.</summary>
    public Task<IReadOnlyList<PackageLetterRow>> Letters(Guid issueId) => db.List<PackageLetterRow>(Sql.Letters, new { issueId });

    /// <summary>The kept bytes; null where there are none or the package is not within the scope.</summary>
    public Task<PackageFile?> Pdf(Guid issueId, Scope scope) => db.Find<PackageFile>(Sql.Pdf, Args(issueId, scope));

    public Task<PackageFile?> Xlsx(Guid issueId, Scope scope) => db.Find<PackageFile>(Sql.Xlsx, Args(issueId, scope));

    /// <summary>Active packages with their settled months. For the sweep: nobody reads it.</summary>
    public async Task<IReadOnlyList<(PackageRow Package, IReadOnlySet<int> Settled)>> Active()
    {
        var settled = (await db.List<SettledMonth>(Sql.Settled)).ToLookup(s => s.PackageId, s => s.Month);
        return [.. (await db.List<PackageRow>(Sql.Active)).Select(p => (p, (IReadOnlySet<int>)settled[p.Id].ToHashSet()))];
    }

    private static object Args(Guid id, Scope scope) => new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything ? 1 : 0 };

    private sealed record SettledMonth
    {
        public Guid PackageId { get; init; }

        public int Month { get; init; }
    }

    internal static class Sql
    {
        private const string Rows = """
            SELECT scoped.Id, scoped.Country, scoped.Level, scoped.Language, scoped.Recipients, scoped.State, scoped.FirstMonth, scoped.TimeZone, scoped.OwnerId, o.LatinName AS OwnerName,
                scoped.CreatedAt, scoped.FailedAt, scoped.Failure, scoped.Version, (SELECT MAX(l.Month) FROM PackageIssue l WHERE l.PackageId = scoped.Id) AS LastMonth
            FROM Package scoped JOIN Person o ON o.Id = scoped.OwnerId
            WHERE
            """ + " ";

        public const string List = Rows + PackageScope.Over + " ORDER BY scoped.State, scoped.Country, scoped.Level, scoped.Id";

        public const string Find = Rows + PackageScope.Over + " AND scoped.Id = @id";

        public const string Active = Rows + "scoped.State = 'active' ORDER BY scoped.Id";

        public const string Settled = "SELECT i.PackageId, i.Month FROM PackageIssue i JOIN Package p ON p.Id = i.PackageId WHERE p.State = 'active'";

        private const string IssueRows = """
            SELECT i.Id, i.PackageId, i.Month, i.State, i.Country, i.Level, i.Language, i.SeenBy, s.LatinName AS SeenByName, i.Seen, i.Question, i.RuleVersions, i.FiguresHash, i.ReadAt, i.MadeAt,
                i.FileName, i.PdfHash, i.XlsxHash, i.Rounds,
                (SELECT COUNT(*) FROM PackageLetter l WHERE l.IssueId = i.Id) AS Letters,
                (SELECT COUNT(*) FROM PackageLetter l JOIN OutboxMessage m ON m.DedupeKey = l.DedupeKey WHERE l.IssueId = i.Id AND m.State = 'sent') AS Sent,
                (SELECT COUNT(*) FROM PackageLetter l JOIN OutboxMessage m ON m.DedupeKey = l.DedupeKey WHERE l.IssueId = i.Id AND m.State IN ('dead', 'dropped', 'no_address')) AS Failed
            FROM PackageIssue i JOIN Package scoped ON scoped.Id = i.PackageId JOIN Person s ON s.Id = i.SeenBy
            WHERE
            """ + " ";

        public const string Issues = IssueRows + "i.PackageId = @packageId ORDER BY i.Month DESC";

        public const string FindIssue = IssueRows + "i.Id = @id AND " + PackageScope.Over;

        public const string Letters = """
            SELECT l.Round, l.Name, l.Email, m.State, m.SentAt, COALESCE(m.Attempts, 0) AS Attempts, m.Response
            FROM PackageLetter l LEFT JOIN OutboxMessage m ON m.DedupeKey = l.DedupeKey
            WHERE l.IssueId = @issueId ORDER BY l.Round DESC, l.Name, l.EmailKey
            """;

        public const string Pdf = """
            SELECT i.Pdf AS Bytes, i.FileName FROM PackageIssue i JOIN Package scoped ON scoped.Id = i.PackageId
            WHERE i.Id = @id AND i.Pdf IS NOT NULL AND
            """ + " " + PackageScope.Over;

        public const string Xlsx = """
            SELECT i.Xlsx AS Bytes, i.FileName FROM PackageIssue i JOIN Package scoped ON scoped.Id = i.PackageId
            WHERE i.Id = @id AND i.Xlsx IS NOT NULL AND
            """ + " " + PackageScope.Over;
    }
}
