using Lms.Assessments.Rules;

namespace Lms.Assessments.Figures;

/// <summary>
/// How a count changed from one period to another. Where the periods are not equally long both are taken by the month, because 39
/// months against 14 say nothing. How a share changed is a <see cref="Change"/>.
/// </summary>
/// <param name="From">The earlier count, by the month where <paramref name="IsPerMonth"/>; two decimals then.</param>
/// <param name="Relative">Basis points of the earlier, halves away from zero; null where it was nothing, or where a bound ("≥ 7,000") leaves it open.</param>
public sealed record Difference(decimal From, decimal To, int? Relative, bool IsPerMonth)
{
    public decimal By => To - From;

    /// <summary>Throws <c>figures.units_differ</c> for counts of different things.</summary>
    public static Difference Between(Figure from, int fromMonths, Figure to, int toMonths)
    {
        if (from.Unit != to.Unit) throw new RuleBroken("figures.units_differ", Values.Code.Of(from.Unit), Values.Code.Of(to.Unit));
        ArgumentOutOfRangeException.ThrowIfLessThan(fromMonths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(toMonths, 1);
        var perMonth = fromMonths != toMonths;
        var (exactFrom, exactTo) = perMonth ? (from.Value / fromMonths, to.Value / toMonths) : (from.Value, to.Value);
        var open = from.AtLeast || to.AtLeast || exactFrom <= 0;
        return new(
            Round(exactFrom),
            Round(exactTo),
            open ? null : (int)Math.Round((exactTo - exactFrom) * 10_000 / exactFrom, MidpointRounding.AwayFromZero),
            perMonth);
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
