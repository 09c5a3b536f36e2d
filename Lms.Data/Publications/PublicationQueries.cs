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

    internal static async Task<IReadOnlyList<Release>> All(IReads reads) => [.. (await reads.List<StoredRelease>(Sql.All)).Select(s => s.Release)];

    internal static class Sql
    {
        public const string List = """
            SELECT p.Id, p.Period, p.Threshold, p.ShownHash, p.PublishedAt, n.LatinName AS PublishedByName
            FROM Publication p LEFT JOIN Person n ON n.Id = p.PublishedBy
            ORDER BY p.Period DESC
            """;

        public const string Find = "SELECT Period, Threshold, RuleVersions, Figures FROM Publication WHERE Period = @period";

        public const string All = "SELECT Period, Threshold, RuleVersions, Figures FROM Publication ORDER BY Period";
    }
}
