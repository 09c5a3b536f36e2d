using Lms.Assessments.Values;

namespace Lms.Assessments.Disclosure;

/// <summary>What may be shown.</summary>
/// <param name="Tables">The cells it was decided for.</param>
/// <param name="Masked">The keys without a value, those masked earlier among them.</param>
/// <param name="Proofs">
/// Of each small figure two values it can have: for either there is a whole population that agrees with all that is shown, found and
/// checked in whole numbers. So nobody, however they reckon, can come closer than these two.
/// </param>
/// <param name="Exposed">Small figures without such a proof. Nothing may be published while there are any.</param>
public sealed record ProtectedTables(
    DisclosureTables Tables,
    IReadOnlySet<string> Masked,
    IReadOnlyDictionary<string, FeasibleRange> Proofs,
    ValueList<string> Exposed)
{
    /// <summary>The value, or null where it is masked.</summary>
    public int? Shown(DisclosureCell cell) => Masked.Contains(cell.Key) ? null : cell.Value;
}
