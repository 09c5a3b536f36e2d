using System.Globalization;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>
/// One number with what it takes to defend it: its unit, whether it is only a lower bound, and how it is known. Fractions come from
/// shares of funding and nothing else.
/// </summary>
/// <param name="AtLeast">"More than 7,000": the true number is not smaller.</param>
/// <param name="Provenances">In the order of the enumeration, each once; empty where nothing was counted.</param>
/// <param name="RatioBasisPoints">The ratio by which an estimate was split; null where none was, or where several were.</param>
public sealed record Figure(decimal Value, FactUnit Unit, bool AtLeast, ValueList<Provenance> Provenances, int? RatioBasisPoints = null)
{
    public static Figure Counted(decimal value, FactUnit unit) => new(value, unit, AtLeast: false, [Provenance.Counted]);

    /// <summary>Nothing of a unit.</summary>
    public static Figure None(FactUnit unit) => new(0, unit, AtLeast: false, []);

    /// <summary>
    /// The sum. A bound added to anything is a bound: "≥ 7,000" and 5 are "≥ 7,005".
    /// Throws <c>figures.units_differ</c> for another unit (people and sessions have no sum) and <c>figures.not_additive</c> for
    /// counts of different people, organisations or trainings: the same one may be in both.
    /// </summary>
    public Figure Plus(Figure other)
    {
        if (Unit != other.Unit) throw new RuleBroken("figures.units_differ", Code.Of(Unit), Code.Of(other.Unit));
        if (Unit.IsDistinct()) throw new RuleBroken("figures.not_additive", Code.Of(Unit));
        int?[] ratios = [.. new[] { RatioBasisPoints, other.RatioBasisPoints }.Where(r => r is not null).Distinct()];
        return new(
            Value + other.Value,
            Unit,
            AtLeast || other.AtLeast,
            Provenances.Concat(other.Provenances).Distinct().Order().ToValueList(),
            ratios is [var only] ? only : null);
    }

    /// <summary>The number as a reader of that culture expects it, with its "≥" where it is a bound; at most two decimals.</summary>
    public string Number(IFormatProvider culture) => (AtLeast ? "≥ " : "") + Value.ToString("#,##0.##", culture);

    /// <summary>For logs and tests; pages say the unit in the reader's language.</summary>
    public override string ToString() => Number(CultureInfo.InvariantCulture) + " " + Code.Of(Unit);
}
