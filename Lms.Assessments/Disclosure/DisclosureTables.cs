using Lms.Assessments.Values;

namespace Lms.Assessments.Disclosure;

/// <summary>
/// Everything that is or was published, as one net of figures: the cells and how they add up. Protection is over the whole net at
/// once, because a cell masked in one table is given back by another just as well.
/// </summary>
public sealed record DisclosureTables(ValueList<DisclosureCell> Cells, ValueList<DisclosureRelation> Relations)
{
    /// <summary>The cells by key. Throws <see cref="ArgumentException"/> where two have the same.</summary>
    public IReadOnlyDictionary<string, DisclosureCell> ByKey() => Cells.ToDictionary(c => c.Key, StringComparer.Ordinal);
}
