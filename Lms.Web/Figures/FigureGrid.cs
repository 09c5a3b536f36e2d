using Lms.Assessments.Figures;
using Lms.Assessments.Values;

namespace Lms.Web.Figures;

/// <summary>
/// An answer by two dimensions as a grid: the one with few values (time first) goes across. Only where all cells are known in the same
/// way, because a grid says that once a row and a list says it once a cell.
/// </summary>
public sealed record FigureGrid(int Down, int Across, IReadOnlyList<FigureKey> Columns, IReadOnlyList<FigureGrid.Line> Lines)
{
    // More columns than fit a desk are a list.
    private const int Most = 8;

    /// <summary>Null where a list says it better.</summary>
    public static FigureGrid? Of(FigureTable table)
    {
        var by = table.Question.By;
        // Where a page may end in the middle of a line, an empty cell could be one of the next page.
        var isCut = by.All(d => d.IsPaged()) && (table.HasMore || table.Question.Page > 0);
        if (by.Count != 2 || isCut || table.Rows.Count < 3 || table.Rows.Select(r => r.Figure.Provenances).Distinct().Count() > 1)
        {
            return null;
        }

        int[] order = by[0].IsTime() ? [0, 1] : [1, 0];
        foreach (var across in order)
        {
            var columns = table.Rows.Select(r => r.Keys[across]).DistinctBy(k => k.Value).OrderBy(k => by[across].IsTime() ? k.Value : "", StringComparer.Ordinal).ToList();
            if (columns.Count <= Most)
            {
                return new(1 - across, across, columns, [.. table.Rows.GroupBy(r => r.Keys[1 - across].Value, StringComparer.Ordinal)
                    .Select(g => new Line(g.First().Keys[1 - across], [.. columns.Select(c => g.FirstOrDefault(r => r.Keys[across].Value == c.Value))]))]);
            }
        }

        return null;
    }

    /// <param name="Cells">In the order of the columns; null where nothing was counted.</param>
    public sealed record Line(FigureKey Key, IReadOnlyList<FigureRow?> Cells)
    {
        public ValueList<Lms.Assessments.Facts.Provenance> Provenances => Cells.OfType<FigureRow>().First().Figure.Provenances;
    }
}
