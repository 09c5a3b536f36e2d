using Lms.Assessments.Figures;

namespace Lms.Web.Figures;

/// <summary>One line of two answers side by side.</summary>
/// <param name="Keys">Empty for the whole.</param>
public sealed record Comparison(IReadOnlyList<FigureKey> Keys, Figure From, Figure To, Difference Difference)
{
    /// <summary>Of the whole, then of each cell that is in either answer, in the order of the later one.</summary>
    public static IReadOnlyList<Comparison> Of(FigureTable earlier, FigureTable later)
    {
        var before = earlier.Rows.ToDictionary(Name, StringComparer.Ordinal);
        var now = later.Rows.Select(Name).ToHashSet(StringComparer.Ordinal);
        var none = Figure.None(later.Total.Unit);
        return
        [
            Line([], earlier.Total, later.Total),
            .. later.Rows.Select(r => Line(r.Keys, before.GetValueOrDefault(Name(r))?.Figure ?? none, r.Figure)),
            .. earlier.Rows.Where(r => !now.Contains(Name(r))).Select(r => Line(r.Keys, r.Figure, none)),
        ];

        Comparison Line(IReadOnlyList<FigureKey> keys, Figure from, Figure to) =>
            new(keys, from, to, Difference.Between(from, earlier.Question.Span.Months, to, later.Question.Span.Months));
    }

    private static string Name(FigureRow row) => string.Join('\n', row.Keys.Select(k => k.Value));
}
