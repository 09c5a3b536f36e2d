namespace Lms.Assessments.Statistics;

/// <summary>
/// Student's t distribution; degrees of freedom above 0, whole or not (Welch's are not). "Student", "The probable error of a mean",
/// Biometrika 6 (1908) 1; as an incomplete beta function: Abramowitz and Stegun 26.7.1.
/// </summary>
public static class StudentT
{
    /// <summary>The probability of a value up to <paramref name="t"/>; error under 1e-12.</summary>
    public static double Cdf(double t, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(freedom, 0);
        var tail = Tail(Math.Abs(t), freedom);
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>
    /// The value below which lies the share <paramref name="p"/>; relative error under 1e-9 for p from 1e-6 to 1 − 1e-6. Halving an
    /// interval that surely holds it: slower than a fitted formula and never wrong. Throws <see cref="ArgumentOutOfRangeException"/>
    /// for p outside of 0 to 1 and for no degrees of freedom.
    /// </summary>
    public static double Quantile(double p, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(freedom, 0);
        var tail = Math.Min(p, 1 - p);
        double low = 0, high = 1;
        while (Tail(high, freedom) > tail) (low, high) = (high, 2 * high);
        while (high - low > 1e-13 * high)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) break;
            if (Tail(middle, freedom) > tail) low = middle;
            else high = middle;
        }

        return p < 0.5 ? -high : p > 0.5 ? high : 0;
    }

    /// <summary>How many standard errors a 95 % interval reaches to either side.</summary>
    internal static double Reach(double freedom) => Quantile((1 + StatisticsRule.Confidence) / 2, freedom);

    private static double Tail(double t, double freedom) => SpecialFunctions.Beta(freedom / (freedom + (t * t)), freedom / 2, 0.5) / 2;
}
