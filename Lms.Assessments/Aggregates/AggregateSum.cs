using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>What figures of one activity come to.</summary>
/// <param name="Sum">Null where figures of that unit cannot be added: <paramref name="Refusal"/> says why.</param>
/// <param name="Overlap">Two of them tell of the same place and month: the sum may count something twice.</param>
public sealed record AggregateSum(Figure? Sum, RuleBroken? Refusal, int Rows, bool Overlap)
{
    public static AggregateSum Of(IReadOnlyList<(AggregateEntry Entry, Figure Figure)> rows)
    {
        var overlap = rows.GroupBy(r => (r.Entry.Country, Unit: People.SearchKey.Of(r.Entry.SubnationalUnit ?? ""), r.Entry.InstitutionId)).Any(place =>
        {
            var spans = place.Select(r => r.Entry.Months).OrderBy(m => m.First).ToList();
            return spans.Zip(spans.Skip(1)).Any(pair => pair.Second.First <= pair.First.Last);
        });
        try
        {
            return new AggregateSum(rows.Select(r => r.Figure).Aggregate((a, b) => a.Plus(b)), null, rows.Count, overlap);
        }
        catch (RuleBroken refusal)
        {
            return new AggregateSum(null, refusal, rows.Count, overlap);
        }
    }
}
