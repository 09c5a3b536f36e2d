using System.Globalization;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>A file as heads and rows.</summary>
/// <param name="HeadLine">The line of heads: lists often begin with a title.</param>
/// <param name="Heads">One a column, none empty, none twice: a second "Name" is "Name (2)", one without a head is called by its place.</param>
/// <param name="Rows">Lines below the heads that hold anything.</param>
public sealed record ImportTable(int HeadLine, IReadOnlyList<string> Heads, IReadOnlyList<TableRow> Rows)
{
    public const int MostRows = 50_000;
    public const int MostColumns = 100;

    // A title, an empty line, who signed it: what stands above the heads of an office's list.
    private const int HeadsWithin = 20;

    /// <param name="headLine">Null: the line among the first that looks most like heads.</param>
    /// <exception cref="RuleBroken"><c>import.file_empty</c>, <c>import.no_rows</c>, <c>import.too_many_rows</c>, <c>import.too_many_columns</c></exception>
    public static ImportTable Of(IEnumerable<ImportLine> lines, int? headLine = null, int mostRows = MostRows)
    {
        var told = new List<ImportLine>();
        foreach (var line in lines)
        {
            var cells = line.Cells.Select(CellText.Clean).ToList();
            if (cells.TrueForAll(c => c.Length == 0)) continue;
            told.Add(new ImportLine(line.Number, cells));
            if (told.Count > mostRows + HeadsWithin) throw new RuleBroken("import.too_many_rows", mostRows);
        }

        if (told.Count == 0) throw new RuleBroken("import.file_empty");
        var place = headLine is { } said ? Math.Max(0, told.FindIndex(l => l.Number >= said)) : GuessHeads(told);
        if (place == told.Count - 1) throw new RuleBroken("import.no_rows");
        if (told.Count - place - 1 > mostRows) throw new RuleBroken("import.too_many_rows", mostRows);
        var heads = HeadsOf(told[place].Cells);
        return new ImportTable(told[place].Number, heads, [.. told.Skip(place + 1).Select(l => new TableRow(l.Number, Fit(l.Cells, heads.Count), IsRagged(l.Cells, heads.Count)))]);
    }

    private static int GuessHeads(List<ImportLine> told)
    {
        var first = told.Take(HeadsWithin).Index().ToList();
        var (best, known) = first.Select(l => (l.Index, l.Item.Cells.Count(c => HeadGuess.Of(c) is not null))).MaxBy(l => l.Item2);
        return known >= 2 ? best : 0;
    }

    private static List<string> HeadsOf(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].Length == 0) width--;
        if (width > MostColumns) throw new RuleBroken("import.too_many_columns", MostColumns);
        var heads = new List<string>();
        for (var n = 0; n < width; n++)
        {
            var place = (n + 1).ToString(CultureInfo.InvariantCulture);
            var head = n < cells.Count && cells[n].Length > 0 ? cells[n][..Math.Min(cells[n].Length, ImportFields.LongestName)] : "#" + place;
            var name = head;
            for (var twice = 2; heads.Contains(name, StringComparer.OrdinalIgnoreCase); twice++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{head} ({twice})");
            }

            heads.Add(name);
        }

        return heads;
    }

    private static IReadOnlyList<string> Fit(IReadOnlyList<string> cells, int width) =>
        cells.Count == width ? cells : [.. cells.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - cells.Count))];

    private static bool IsRagged(IReadOnlyList<string> cells, int width) => cells.Skip(width).Any(c => c.Length > 0);
}
