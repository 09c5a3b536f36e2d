using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>Cells of a file under their heads.</summary>
public static class AggregateTable
{
    /// <summary>Lines that hold anything, by the number a spreadsheet gives them, each with its cells by column.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.file_heads</c>, <c>aggregate.file_empty</c>, <c>aggregate.file_lines</c></exception>
    public static IReadOnlyList<(int Number, IReadOnlyDictionary<string, string> Cells)> Read(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var heads = lines.Count == 0 ? [] : lines[0].Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (AggregateCells.Needed.FirstOrDefault(n => !heads.Contains(n, StringComparer.Ordinal)) is { } missing) throw new RuleBroken("aggregate.file_heads", missing);
        var known = heads.Index().Where(h => AggregateCells.Columns.Contains(h.Item, StringComparer.Ordinal)).DistinctBy(h => h.Item, StringComparer.Ordinal).ToList();
        var told = lines.Index().Skip(1).Where(l => l.Item.Any(c => !string.IsNullOrWhiteSpace(c))).ToList();
        if (told.Count == 0) throw new RuleBroken("aggregate.file_empty");
        if (told.Count > AggregateImport.MostLines) throw new RuleBroken("aggregate.file_lines", AggregateImport.MostLines);
        return [.. told.Select(l => (l.Index + 1, Cells(l.Item)))];

        IReadOnlyDictionary<string, string> Cells(IReadOnlyList<string> line) =>
            known.Where(h => h.Index < line.Count && line[h.Index].Length > 0).ToDictionary(h => h.Item, h => line[h.Index], StringComparer.Ordinal);
    }
}
