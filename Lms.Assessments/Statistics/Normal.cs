namespace Lms.Assessments.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    // Beyond it the probability is under 1e-15 and a double of 1 minus it is 1.
    private const double Edge = 8.3;

    /// <summary>The probability of a value up to <paramref name="z"/>; absolute error under 1e-14. Series: G. Marsaglia, "Evaluating the normal distribution", J. Stat. Softw. 11 (2004) 4.</summary>
    public static double Cdf(double z)
    {
        if (z < -Edge) return 0;
        if (z > Edge) return 1;
        double sum = z, term = z, before = 0;
        for (var odd = 3; Math.Abs(sum - before) > 0; odd += 2)
        {
            before = sum;
            term *= z * z / odd;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The value below which lies the share <paramref name="p"/>, between 0 and 1; error under 1e-9 for p from 1e-6 to 1 − 1e-6. Throws <see cref="ArgumentOutOfRangeException"/> outside of 0 to 1.</summary>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        double low = -Edge, high = Edge;
        while (high - low > 1e-13)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) break;
            if (Cdf(middle) < p) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The probability of a chi-square of one degree of freedom as large as this one or larger, when there is nothing to be found.</summary>
    public static double ChanceOfChiSquare(double chiSquare) => 2 * Cdf(-Math.Sqrt(chiSquare));
}
