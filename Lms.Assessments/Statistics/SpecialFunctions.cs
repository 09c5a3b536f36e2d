namespace Lms.Assessments.Statistics;

/// <summary>The two functions under every distribution here, to about 14 digits. Formulas: NIST Digital Library of Mathematical Functions (dlmf.nist.gov).</summary>
internal static class SpecialFunctions
{
    private const double Tiny = 1e-300;
    private const double Enough = 1e-16;
    private const int MostTerms = 10_000;

    /// <summary>ln Γ(x) for x > 0: raised by the recurrence to where Stirling's series (DLMF 5.11.1) holds all digits.</summary>
    public static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 15; x++) shift += Math.Log(x);
        var square = x * x;
        var series = (1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - (1.0 / 1680 / square)) / square)) / square)) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }

    /// <summary>The regularized incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22) on the side where that is quick.</summary>
    public static double Beta(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        return x > (a + 1) / (a + b + 2) ? 1 - Part(1 - x, b, a) : Part(x, a, b);
    }

    private static double Part(double x, double a, double b)
    {
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)) / a;
        double upper = 1, lower = Away(1 - ((a + b) * x / (a + 1))), value = lower = 1 / lower;
        // Lentz's way of evaluating a continued fraction: numerator and denominator as running ratios.
        for (var m = 1; m < MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            lower = 1 / Away(1 + (even * lower));
            upper = Away(1 + (even / upper));
            value *= lower * upper;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            lower = 1 / Away(1 + (odd * lower));
            upper = Away(1 + (odd / upper));
            var factor = lower * upper;
            value *= factor;
            if (Math.Abs(factor - 1) < Enough) break;
        }

        return front * value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
