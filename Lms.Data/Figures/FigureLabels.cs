using System.Globalization;
using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>Names of institutions, modules, funders and cohorts in the reader's language, for the keys of an answer.</summary>
internal static class FigureLabels
{
    // More than this and one reading of all names is quicker than looking each up.
    private const int FewKeys = 200;

    /// <summary>The key to show for a key as folded: cohorts are folded by number and shown by code. Nothing for what a page has words for.</summary>
    public static async Task<IReadOnlyDictionary<string, FigureKey>> Labels(this Db db, Dimension dimension, IReadOnlySet<string> keys, string language)
    {
        switch (dimension)
        {
            case Dimension.Institution or Dimension.Branch:
                var all = keys.Count > FewKeys
                    ? await db.List<InstitutionRow>(Sql.AllInstitutions, new { language })
                    : await db.List<InstitutionRow>(Sql.Institutions, new { some = keys.Where(k => k != FigureKey.None).Select(Guid.Parse).Append(Guid.Empty), language });
                return Known(all, keys, r => r.Id.ToString("D"), r => new(r.Id.ToString("D"), r.Label));
            case Dimension.Module:
                return Known(await db.List<ModuleRow>(Sql.Modules, new { language }), keys, r => r.Code, r => new(r.Code, r.Title));
            case Dimension.Funder:
                return Known(await db.List<ModuleRow>(Sql.Funders), keys, r => r.Code, r => new(r.Code, r.Title));
            case Dimension.Cohort:
                var numbers = keys.Select(k => int.Parse(k, CultureInfo.InvariantCulture)).Chunk(1_000);
                var rows = new List<CohortRow>();
                foreach (var some in numbers)
                {
                    rows.AddRange(await db.List<CohortRow>(Sql.Cohorts, new { some }));
                }

                var codes = Known(rows, keys, r => r.Number.ToString(CultureInfo.InvariantCulture), r => new(r.Code, r.Code));
                return keys.ToDictionary(k => k, k => codes.GetValueOrDefault(k, new FigureKey(FigureKey.None)), StringComparer.Ordinal);
            default:
                return new Dictionary<string, FigureKey>();
        }
    }

    private static Dictionary<string, FigureKey> Known<T>(IEnumerable<T> rows, IReadOnlySet<string> keys, Func<T, string> key, Func<T, FigureKey> shown) =>
        rows.Where(r => keys.Contains(key(r))).ToDictionary(key, shown, StringComparer.Ordinal);

    internal sealed record InstitutionRow
    {
        public Guid Id { get; init; }

        public string Label { get; init; } = "";
    }

    /// <summary>A module, or a funder.</summary>
    internal sealed record ModuleRow
    {
        public string Code { get; init; } = "";

        public string Title { get; init; } = "";
    }

    internal sealed record CohortRow
    {
        public int Number { get; init; }

        public string Code { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Institutions = """
            SELECT i.Id, CASE WHEN @language LIKE 'en%' THEN i.EnglishName ELSE i.Name END AS Label FROM Institution i WHERE i.Id IN @some
            """;

        public const string AllInstitutions = "SELECT i.Id, CASE WHEN @language LIKE 'en%' THEN i.EnglishName ELSE i.Name END AS Label FROM Institution i";

        public const string Cohorts = "SELECT f.Number, c.Code FROM FigureCohort f JOIN Cohort c ON c.Id = f.CohortId WHERE f.Number IN @some";

        public const string Funders = "SELECT f.Code, f.Name AS Title FROM Funder f";

        public const string Modules = """
            SELECT m.Code, COALESCE(t.Title, v.Title) AS Title
            FROM Module m
            JOIN ModuleVersion v ON v.ModuleId = m.Id
                AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            """;
    }
}
