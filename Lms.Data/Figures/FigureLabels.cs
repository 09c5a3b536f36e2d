using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>Names of institutions, modules and cohorts in the reader's language, for the keys of an answer.</summary>
internal static class FigureLabels
{
    /// <summary>Label by value; empty for dimensions for which the page has words.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Labels(this Db db, Dimension dimension, IReadOnlyCollection<string> values, string language) => dimension switch
    {
        Dimension.Institution or Dimension.Branch => Of(await db.List<LabelRow>(Sql.Institutions, new { language })),
        Dimension.Module => Of(await db.List<LabelRow>(Sql.Modules, new { language })),
        _ => values.Where(v => dimension is Dimension.Cohort or Dimension.SubnationalUnit or Dimension.Funder && v != FigureKey.None).ToDictionary(v => v, v => v, StringComparer.Ordinal),
    };

    private static Dictionary<string, string> Of(IReadOnlyList<LabelRow> rows) => rows.ToDictionary(r => r.Value, r => r.Label, StringComparer.OrdinalIgnoreCase);

    internal sealed record LabelRow
    {
        public Guid? Id { get; init; }

        public string? Code { get; init; }

        public string Label { get; init; } = "";

        public string Value => Id?.ToString("D") ?? Code!;
    }

    internal static class Sql
    {
        public const string Institutions = "SELECT i.Id, CASE WHEN @language LIKE 'en%' THEN i.EnglishName ELSE i.Name END AS Label FROM Institution i";

        public const string Modules = """
            SELECT m.Code, COALESCE(t.Title, v.Title) AS Label
            FROM Module m
            JOIN ModuleVersion v ON v.ModuleId = m.Id
                AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            """;
    }
}
