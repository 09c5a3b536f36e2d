using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Figures from outside inside a unit of work.</summary>
internal static class AggregateStore
{
    /// <summary>All that stands in these countries.</summary>
    public static async Task<IReadOnlyList<StandingAggregate>> Standing(this IReads reads, IEnumerable<string> countries) =>
        [.. (await reads.List<AggregateRow>(Sql.Standing, new { countries = countries.Append("").Distinct().ToArray() })).Select(r => r.Standing)];

    /// <summary>Activities that are offered, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, (Guid Id, FactUnit Unit)>> Offered(this IReads reads) =>
        (await reads.List<ActivityRow>(Sql.Offered)).ToDictionary(a => a.Code, a => (a.Id, Code.Read<FactUnit>(a.Unit)), StringComparer.Ordinal);

    /// <summary>Figures of no institution are for who is over everything.</summary>
    public static async Task<bool> MayTell(this IReads reads, Guid? institutionId, Scope by) =>
        by.Everything || (institutionId is { } id && await reads.ReachesInstitution(by, id));

    /// <summary>Writes the next row of a chain.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.changed</c> where somebody wrote it meanwhile</exception>
    public static async Task<Guid> Append(this UnitOfWork work, AggregateEntry entry, Guid activityId, StandingAggregate? corrects, string? reason, Guid? importId, Guid by, DateTimeOffset now)
    {
        var id = work.NewId();
        var chainKey = corrects?.ChainKey ?? entry.ChainKey;
        var number = (await work.Read<Newest>(Sql.Newest, new { chainKey })).Number + 1;
        var written = await work.TryInsert(Sql.Insert, new
        {
            id, chainKey, number, entry.ContentKey, activityId, value = entry.Value, entry.AtLeast, entry.Months.First, entry.Months.Last, entry.Country, entry.SubnationalUnit, entry.InstitutionId,
            women = entry.Split?.Women, men = entry.Split?.Men, provenance = Code.Of(entry.Provenance), entry.RatioBasisPoints, entry.RatioOf, entry.ReportedBy, entry.Source, entry.ExternalId,
            corrects = corrects?.Id, importId, now, by, reason,
        });
        return written ? id : throw new RuleBroken("aggregate.changed");
    }

    /// <summary>Cut to what is kept; a correction or a taking back says why.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.reason</c></exception>
    public static string Reason(string? typed) => typed?.Trim() is { Length: > 0 and <= LongestReason } reason ? reason : throw new RuleBroken("aggregate.reason", LongestReason);

    private const int LongestReason = 500;

    private sealed record Newest
    {
        public int Number { get; init; }
    }

    internal static class Sql
    {
        /// <summary>Every row of every chain; whole in itself, and others ask of it.</summary>
        public const string Rows = """
            SELECT a.Id, a.ChainKey, a.Number, v.Code AS ActivityCode, v.Name AS ActivityName, v.Unit, a.FigureValue, a.IsAtLeast, a.FirstMonth, a.LastMonth, a.Country, a.SubnationalUnit,
            a.InstitutionId, i.EnglishName AS InstitutionName, a.Women, a.Men, a.Provenance, a.RatioBasisPoints, a.RatioOf, a.ReportedBy, a.Source, a.ExternalId, a.ImportId,
            a.CreatedAt, p.NativeName AS CreatedByName, a.Reason, a.WithdrawnAt, a.WithdrawnReason,
            CASE WHEN a.WithdrawnAt IS NULL AND NOT EXISTS (SELECT 1 FROM Aggregate n WHERE n.ChainKey = a.ChainKey AND n.Number > a.Number AND n.WithdrawnAt IS NULL) THEN 1 ELSE 0 END AS IsStanding
            FROM Aggregate a JOIN AggregateActivity v ON v.Id = a.ActivityId LEFT JOIN Institution i ON i.Id = a.InstitutionId JOIN Person p ON p.Id = a.CreatedBy
            """;

        public const string Standing = "SELECT * FROM (" + Rows + " WHERE a.Country IN @countries) found WHERE found.IsStanding = 1";

        public const string Chain = Rows + " WHERE a.ChainKey = @chainKey ORDER BY a.Number DESC";

        public const string Offered = "SELECT Id, Code, Name, Unit FROM AggregateActivity WHERE RetiredAt IS NULL";

        public const string Newest = "SELECT COALESCE(MAX(Number), 0) AS Number FROM Aggregate WHERE ChainKey = @chainKey";

        public const string Insert = """
            INSERT INTO Aggregate (Id, ChainKey, Number, ContentKey, ActivityId, FigureValue, IsAtLeast, FirstMonth, LastMonth, Country, SubnationalUnit, InstitutionId, Women, Men,
                Provenance, RatioBasisPoints, RatioOf, ReportedBy, Source, ExternalId, CorrectsId, ImportId, CreatedAt, CreatedBy, Reason)
            VALUES (@id, @chainKey, @number, @ContentKey, @activityId, @value, @AtLeast, @First, @Last, @Country, @SubnationalUnit, @InstitutionId, @women, @men,
                @provenance, @RatioBasisPoints, @RatioOf, @ReportedBy, @Source, @ExternalId, @corrects, @importId, @now, @by, @reason)
            """;
    }
}
