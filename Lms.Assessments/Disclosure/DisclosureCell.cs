namespace Lms.Assessments.Disclosure;

/// <summary>One figure of the tables that leave the house.</summary>
/// <param name="Key">Names it among all that is and was published.</param>
/// <param name="Value">What it counts.</param>
/// <param name="People">How many people stand behind it: one person's twelve attendances are a figure of one person.</param>
/// <param name="Weight">What masking it costs compared with others, at least 1: a total says more to its readers than a detail.</param>
/// <param name="Standing">Open, or as it was published.</param>
public sealed record DisclosureCell(string Key, int Value, int People, int Weight = 1, CellStanding Standing = CellStanding.Open)
{
    /// <summary>True of a figure that must not be known: somebody is behind it, and fewer than <paramref name="threshold"/>.</summary>
    public bool IsSmall(int threshold) => Value > 0 && People < threshold;
}
