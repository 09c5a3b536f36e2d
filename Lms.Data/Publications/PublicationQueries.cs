using Lms.Assessments.Publications;

namespace Lms.Data.Publications;

/// <summary>What went out. Not scoped: it is out.</summary>
public sealed class PublicationQueries(Db db)
{
    /// <summary>The latest period first.</summary>
    public Task<IReadOnlyList<PublicationRow>> List() => db.List<PublicationRow>(Sql.List);

    /// <summary>The release of a period with the rules it rests on; null where none went out.</summary>
    public async Task<(Release Release, IReadOnlyList<string> Rules)?> Find(ReleasePeriod period) =>
        await db.Find<StoredRelease>(Sql.Find, new { period = period.ToString() }) is { } stored ? (stored.Release, stored.Rules) : null;

    /// <summary>A release by itself; null where there is none of that id.</summary>
    public async Task<(PublicationRow Row, Release Release, IReadOnlyList<string> Rules)?> Find(Guid id) =>
        await db.Find<PublicationRow>(Sql.FindRow, new { id }) is { } row && await Find(ReleasePeriod.Parse(row.Period)!.Value) is { } found ? (row, found.Release, found.Rules) : null;

    /// <summary>What is asked for and not out, and what was refused since then and is not out either; the newest first.</summary>
    public Task<IReadOnlyList<PublicationRequestRow>> Requests(DateTimeOffset since) => db.List<PublicationRequestRow>(Sql.Requests, new { since });

    internal static async Task<IReadOnlyList<Release>> All(IReads reads) => [.. (await reads.List<StoredRelease>(Sql.All)).Select(s => s.Release)];

    internal static class Sql
    {
        private const string Rows = """
            SELECT p.Id, p.Period, p.Threshold, p.ShownHash, p.PublishedAt, n.LatinName AS PublishedByName
            FROM Publication p LEFT JOIN Person n ON n.Id = p.PublishedBy

            """;

        public const string List = Rows + "ORDER BY p.Period DESC";

        public const string FindRow = Rows + "WHERE p.Id = @id";

        public const string Requests = """
            SELECT r.Id, r.Period, r.State, r.AskedAt, r.AskedBy, n.LatinName AS AskedByName, r.BeatAt, r.Step, r.Done, r.Total, r.Tries, r.Failure, r.EndedAt
            FROM PublicationRequest r LEFT JOIN Person n ON n.Id = r.AskedBy
            WHERE r.State <> 'published' AND (r.EndedAt IS NULL OR r.EndedAt >= @since)
              AND NOT EXISTS (SELECT 1 FROM Publication p WHERE p.Period = r.Period)
              AND (r.EndedAt IS NULL OR NOT EXISTS (SELECT 1 FROM PublicationRequest l WHERE l.Period = r.Period AND l.AskedAt > r.AskedAt))
            ORDER BY r.AskedAt DESC, r.Period
            """;

        public const string Find = "SELECT Period, Threshold, RuleVersions, Figures FROM Publication WHERE Period = @period";

        public const string All = "SELECT Period, Threshold, RuleVersions, Figures FROM Publication ORDER BY Period";
    }
}
