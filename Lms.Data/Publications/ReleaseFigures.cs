using Lms.Assessments.Figures;
using Lms.Assessments.Publications;
using Lms.Assessments.Values;
using Lms.Data.Figures;
using Lms.Data.People;

namespace Lms.Data.Publications;

/// <summary>Asks the ledger for every figure of the closed list of a period, over all countries.</summary>
public sealed class ReleaseFigures(Db db, FigureQueries figures)
{
    private static readonly Scope All = new(Guid.Empty, Everything: true);
    private static readonly string[] Sexes = ["female", "male", "not_stated"];

    /// <param name="told">Hears after each question how far it is; what it throws ends the work.</param>
    public async Task<(IReadOnlyList<ReleaseFigure> Figures, IReadOnlyList<string> Rules)> Of(ReleasePeriod period, Action<ReleaseProgress>? told = null)
    {
        var (found, rules, asked) = (new List<ReleaseFigure>(), new List<string>(), 0);
        await Add(ReleaseTable.People, FigureKind.People, null, bySex: true);
        await Add(ReleaseTable.Modules, FigureKind.People, Dimension.Module, bySex: true);
        await Add(ReleaseTable.Units, FigureKind.People, Dimension.SubnationalUnit, bySex: period.Quarter is null);
        await Add(ReleaseTable.Kinds, FigureKind.People, Dimension.InstitutionKind, bySex: period.Quarter is null);
        await Add(ReleaseTable.Certificates, FigureKind.Certificates, null, bySex: true);
        await Add(ReleaseTable.Attendances, FigureKind.Attendances, null, bySex: true);
        await AddAllCountries(ReleaseTable.People, FigureKind.People);
        await AddAllCountries(ReleaseTable.Certificates, FigureKind.Certificates);
        await AddAllCountries(ReleaseTable.Attendances, FigureKind.Attendances);
        return (await WithPeople(period, WithZeros(found)), [.. rules.Distinct(StringComparer.Ordinal)]);

        async Task Add(ReleaseTable table, FigureKind kind, Dimension? part, bool bySex)
        {
            foreach (var sex in bySex ? new[] { false, true } : [false])
            {
                List<Dimension> by = [Dimension.Country];
                by.AddRange(part is { } p ? [p] : []);
                by.AddRange(sex ? [Dimension.Sex] : []);
                foreach (var row in (await Ask(kind, by)).Rows)
                {
                    Found(table, row.Keys[0].Value, part is null ? "" : row.Keys[1].Value, sex ? row.Keys[^1].Value : "", row.Figure);
                }
            }
        }

        async Task AddAllCountries(ReleaseTable table, FigureKind kind)
        {
            var bySex = await Ask(kind, [Dimension.Sex]);
            Found(table, "", "", "", bySex.Total);
            foreach (var row in bySex.Rows)
            {
                Found(table, "", "", row.Keys[0].Value, row.Figure);
            }
        }

        void Found(ReleaseTable table, string country, string part, string sex, Figure figure) =>
            found.Add(new(period, table, country, part, Sexes.Contains(sex) || sex.Length == 0 ? sex : "not_stated", (int)figure.Value, (int)figure.Value));

        async Task<FigureTable> Ask(FigureKind kind, IEnumerable<Dimension> by)
        {
            var table = await figures.Answer(All, new FigureQuestion { Kind = kind, Span = MonthSpan.Parse(Month(period.FirstDay), Month(period.LastDay)), By = [.. by] }, "en");
            rules.AddRange(table.RuleVersions);
            told?.Invoke(new(ReleaseStep.Reckoning, ++asked, Questions(period)));
            return table;
        }
    }

    // Those below, counted; a quarter's units and kinds are not asked by sex.
    private static int Questions(ReleasePeriod period) => period.Quarter is null ? 15 : 13;

    private static string Month(DateOnly day) => MonthSpan.Text(MonthSpan.MonthOf(day));

    // Where a line stands by sex, its zeros stand, too; somebody of another word for not stated counts there.
    private static List<ReleaseFigure> WithZeros(List<ReleaseFigure> found)
    {
        var lines = found.GroupBy(f => f.Key, StringComparer.Ordinal).Select(g => g.First() with { Value = g.Sum(f => f.Value), People = g.Sum(f => f.People) }).ToDictionary(f => f.Key, StringComparer.Ordinal);
        foreach (var line in lines.Values.Where(f => f.Sex.Length > 0).ToList())
        {
            foreach (var zero in Sexes.Select(sex => line with { Sex = sex, Value = 0, People = 0 }))
            {
                lines.TryAdd(zero.Key, zero);
            }
        }

        return [.. lines.Values.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    // Behind attendances and certificates are fewer people than they are: what is small is decided by people.
    private async Task<IReadOnlyList<ReleaseFigure>> WithPeople(ReleasePeriod period, List<ReleaseFigure> found)
    {
        var behind = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in await db.List<Behind>(Sql.People, new { from = period.FirstDay, to = period.LastDay }))
        {
            var table = row.Kind == "attendance" ? ReleaseTable.Attendances : ReleaseTable.Certificates;
            foreach (var (country, sex) in new[] { (row.Country ?? "-", row.Sex ?? "not_stated"), (row.Country ?? "-", ""), ("", row.Sex ?? "not_stated"), ("", "") })
            {
                var key = new ReleaseFigure(period, table, country, "", sex, 0, 0).Key;
                behind[key] = behind.GetValueOrDefault(key) + (int)row.People;
            }
        }

        return [.. found.Select(f => f.Table is ReleaseTable.Attendances or ReleaseTable.Certificates ? f with { People = Math.Min(f.Value, behind.GetValueOrDefault(f.Key)) } : f)];
    }

    internal sealed record Behind
    {
        public string Kind { get; init; } = "";

        public string? Country { get; init; }

        public string? Sex { get; init; }

        public long People { get; init; }
    }

    internal static class Sql
    {
        public const string People = """
            SELECT f.Kind, f.Country, f.Sex, COUNT(DISTINCT f.PersonKey) AS People
            FROM Fact f
            WHERE f.Kind IN ('attendance', 'certificate') AND f.OccurredOn >= @from AND f.OccurredOn <= @to AND f.CorrectsFactId IS NULL
            GROUP BY f.Kind, f.Country, f.Sex
            """;
    }
}
