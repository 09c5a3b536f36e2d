using Lms.Assessments.Statistics;

namespace Lms.Assessments.Kap;

/// <summary>What changed in those with both measurements, and who is missing from it.</summary>
/// <param name="Matched">People with both.</param>
/// <param name="Change">Null where they are too few to tell.</param>
/// <param name="Attrition">Those with the first measurement alone, against them.</param>
public sealed record KapChange(int Matched, PairedChange? Change, Attrition Attrition)
{
    /// <summary>Below this many people an average tells more about who they are than about what changed, unless a deployment says otherwise.</summary>
    public const int Fewest = 10;

    /// <param name="fewest">People with both measurements it takes to show an average; at least 2.</param>
    public static KapChange Of(IEnumerable<KapMeasure> measures, int fewest)
    {
        var people = KapMatching.People(measures);
        var pairs = people.Where(p => p.IsMatched).Select(p => (p.Before, p.After!.Value)).ToList();
        return new(
            pairs.Count,
            pairs.Count >= Math.Max(PairedChange.Fewest, fewest) ? PairedChange.Of(pairs) : null,
            Attrition.Of([.. pairs.Select(p => p.Before)], [.. people.Where(p => !p.IsMatched).Select(p => p.Before)], fewest));
    }

    /// <summary>Its averages left out, because another group's could be computed from them.</summary>
    internal KapChange Hidden => this with { Change = null, Attrition = new(Attrition.Stayed, Attrition.Left, null, null, Attrition.Left == 0 ? AttritionVerdict.NobodyLeft : AttritionVerdict.TooFew) };
}
