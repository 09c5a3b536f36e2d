using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>For each left side answered the right side chosen, kept in the order of the left ids. May be unfinished.</summary>
public sealed record PairsResponse : Response
{
    public PairsResponse(IEnumerable<Pair> pairs) => Pairs = pairs.OrderBy(p => p.Left, StringComparer.Ordinal).ToValueList();

    public ValueList<Pair> Pairs { get; }

    public override bool IsBlank => Pairs.Count == 0;
}
