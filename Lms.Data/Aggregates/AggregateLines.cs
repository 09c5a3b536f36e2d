using Lms.Assessments.Aggregates;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Data.Factsheets;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>
/// Figures from outside on a factsheet: those whose months all lie in its period, because nobody can say which part of a longer one
/// fell into it. Added up only where units allow it and none tells of another's place and months; otherwise each stands by itself.
/// </summary>
public sealed class AggregateLines(AggregateQueries aggregates) : IFactsheetLines
{
    public async Task<IReadOnlyList<FactsheetLine>> Of(Scope scope, string country, MonthSpan span, string language) =>
    [
        .. (await aggregates.List(scope, new AggregateFilter(null, country, null, span)))
            .Where(r => r.FirstMonth >= span.First && r.LastMonth <= span.Last)
            .GroupBy(r => (r.ActivityCode, r.Provenance, r.RatioBasisPoints, IsSplit: r.Women is not null && r.Men is not null))
            .OrderBy(g => g.First().ActivityName, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Provenance, StringComparer.Ordinal)
            .SelectMany(g => Lines([.. g])),
    ];

    private static IEnumerable<FactsheetLine> Lines(IReadOnlyList<AggregateRow> rows) =>
        AggregateSum.Of([.. rows.Select(r => (r.Entry, r.Figure))]) is { Sum: { } sum, Overlap: false }
            ? [Line(rows, sum)]
            : rows.Select(r => Line([r], r.Figure));

    private static FactsheetLine Line(IReadOnlyList<AggregateRow> rows, Figure total) => new()
    {
        Section = FactsheetSection.Outside,
        Code = rows[0].ActivityCode,
        Label = rows[0].ActivityName,
        Unit = total.Unit,
        Female = Part(rows, r => r.Women),
        Male = Part(rows, r => r.Men),
        Total = FactsheetCell.Of(total),
        Provenances = total.Provenances,
        RatioBasisPoints = total.RatioBasisPoints,
    };

    private static FactsheetCell? Part(IReadOnlyList<AggregateRow> rows, Func<AggregateRow, int?> part) =>
        rows.All(r => part(r) is not null) ? new(rows.Sum(r => (decimal)part(r)!.Value), rows.Any(r => r.IsAtLeast)) : null;
}
