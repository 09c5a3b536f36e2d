using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>
/// A question to the ledger. Two questions that ask the same are equal and have the same text, which is the query string of a link:
/// a link is a question. Make one with <see cref="Checked"/> or <see cref="FigureQuestionText.Parse"/>.
/// </summary>
public sealed record FigureQuestion
{
    public const int MostDimensions = 3;

    /// <summary>Values of a paged dimension on one page; of several, their combinations.</summary>
    public const int MostKeys = 100;

    public const string Capacitated = "capacitated";

    public required FigureKind Kind { get; init; }

    /// <summary>Code of the indicator that people met; null for kinds that are sums of events.</summary>
    public string? Indicator { get; init; }

    /// <summary>Its version; null = the one in force on the last day of the period.</summary>
    public int? Version { get; init; }

    public required MonthSpan Span { get; init; }

    /// <summary>None to three, in the order of the answer's keys.</summary>
    public ValueList<Dimension> By { get; init; } = [];

    public ValueList<FigureFilter> Filters { get; init; } = [];

    /// <summary>Only the subtree of this institution, as it was then; null = all the reader may see.</summary>
    public Guid? Under { get; init; }

    /// <summary>Which page of the paged dimensions, from 0.</summary>
    public int Page { get; init; }

    /// <summary>
    /// In its one form: filters in the order of the dimensions, values sorted, an indicator where one is needed and nowhere else.
    /// Throws <c>figures.too_many_dimensions</c>, <c>figures.dimension_twice</c>, <c>figures.two_times</c>.
    /// </summary>
    public FigureQuestion Checked()
    {
        if (By.Count > MostDimensions) throw new RuleBroken("figures.too_many_dimensions", MostDimensions);
        if (By.Distinct().Count() != By.Count) throw new RuleBroken("figures.dimension_twice");
        if (By.Count(d => d.IsTime()) > 1) throw new RuleBroken("figures.two_times");
        return this with
        {
            Indicator = Kind.IsDistinct() ? (string.IsNullOrWhiteSpace(Indicator) ? Capacitated : Indicator.Trim().ToLowerInvariant()) : null,
            Version = Kind.IsDistinct() ? Version : null,
            Page = Math.Max(Page, 0),
            Filters = Filters
                .SelectMany(f => f.Values.Select(v => (f.Dimension, Value: v.Trim())))
                .Where(f => f.Value.Length > 0)
                .Distinct()
                .GroupBy(f => f.Dimension)
                .OrderBy(g => g.Key)
                .Select(g => new FigureFilter(g.Key, g.Select(f => f.Value).Order(StringComparer.Ordinal).ToValueList()))
                .ToValueList(),
        };
    }

    /// <summary>The same question about one cell only: each dimension of <see cref="By"/> held to its key.</summary>
    public FigureQuestion Of(IReadOnlyList<string> keys) => keys.Count == By.Count
        ? (this with { By = [], Page = 0, Filters = [.. Filters.Where(f => !By.Contains(f.Dimension)), .. By.Zip(keys, (d, k) => new FigureFilter(d, [k]))] }).Checked()
        : throw new ArgumentException("a key for each dimension", nameof(keys));

    /// <summary>Its text: see <see cref="FigureQuestionText"/>.</summary>
    public override string ToString() => FigureQuestionText.Write(this);
}
