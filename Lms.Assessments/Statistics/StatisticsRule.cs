using Lms.Assessments.Rules;

namespace Lms.Assessments.Statistics;

/// <summary>
/// What every figure here asks of its data before it is computed: enough of it, and some spread where it divides by the spread. A
/// figure that cannot be computed is refused by a code; it is never a 0, an infinity or a guess.
/// </summary>
internal static class StatisticsRule
{
    /// <summary>The share of such intervals that hold the true value, over many samples.</summary>
    public const double Confidence = 0.95;

    /// <summary>Throws <c>statistics.too_few</c> with how many there are and how many it takes.</summary>
    public static void AtLeast(int n, int needed)
    {
        if (n < needed) throw new RuleBroken("statistics.too_few", n, needed);
    }

    /// <summary>Throws <c>statistics.no_spread</c>: everybody has the same value, so nothing can be told apart by it.</summary>
    public static void Spread(double spread)
    {
        // Sums of equal doubles differ in the last digits.
        if (!(spread > 1e-12)) throw new RuleBroken("statistics.no_spread");
    }
}
