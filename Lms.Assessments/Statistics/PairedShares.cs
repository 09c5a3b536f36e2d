namespace Lms.Assessments.Statistics;

/// <summary>
/// The same people, right or wrong (yes or no) before and after: the table of who turned which way. Its averages alone hide those who
/// turned from right to wrong.
/// </summary>
/// <param name="Both">Right before and after.</param>
/// <param name="OnlyBefore">From right to wrong.</param>
/// <param name="OnlyAfter">From wrong to right.</param>
/// <param name="Neither">Wrong both times.</param>
public sealed record PairedShares(int Both, int OnlyBefore, int OnlyAfter, int Neither)
{
    public int N => Both + OnlyBefore + OnlyAfter + Neither;

    public Share Before => new(Both + OnlyBefore, N);

    public Share After => new(Both + OnlyAfter, N);

    /// <summary>After minus before; −1 to 1. Throws <c>statistics.too_few</c> of nobody.</summary>
    public double Difference => After.Value - Before.Value;

    public double? Relative => Before.Count > 0 ? Difference / Before.Value : null;

    /// <summary>
    /// Of <see cref="Difference"/>: Wilson's intervals of both shares put together, with the correlation of the two answers. R. G. Newcombe,
    /// "Improved confidence intervals for the difference between binomial proportions based on paired data", Stat. Med. 17 (1998) 2635,
    /// method 10. Throws <c>statistics.too_few</c> of nobody.
    /// </summary>
    public Interval Interval
    {
        get
        {
            double before = Before.Value, after = After.Value, phi = Phi;
            var (b, a) = (Before.Interval, After.Interval);
            return new(
                Difference - Apart(after - a.Low, b.High - before, phi),
                Difference + Apart(a.High - after, before - b.Low, phi));
        }
    }

    /// <summary>
    /// McNemar's chi-square of one degree of freedom without correction: whether as many turned one way as the other. Q. McNemar,
    /// Psychometrika 12 (1947) 153. Null where nobody turned.
    /// </summary>
    public double? ChiSquare => OnlyBefore + OnlyAfter == 0 ? null : (double)(OnlyBefore - OnlyAfter) * (OnlyBefore - OnlyAfter) / (OnlyBefore + OnlyAfter);

    public static PairedShares Of(IEnumerable<(bool Before, bool After)> people)
    {
        var turns = people.CountBy(p => p).ToDictionary();
        return new(turns.GetValueOrDefault((true, true)), turns.GetValueOrDefault((true, false)), turns.GetValueOrDefault((false, true)), turns.GetValueOrDefault((false, false)));
    }

    // The correlation of the two answers, with Newcombe's correction of the numerator where it is positive.
    private double Phi
    {
        get
        {
            var root = Math.Sqrt((double)(Both + OnlyBefore) * (OnlyAfter + Neither) * (Both + OnlyAfter) * (OnlyBefore + Neither));
            if (root == 0) return 0;
            var product = ((double)Both * Neither) - ((double)OnlyBefore * OnlyAfter);
            return (product > 0 ? Math.Max(product - (N / 2.0), 0) : product) / root;
        }
    }

    private static double Apart(double x, double y, double phi) => Math.Sqrt(Math.Max(0, (x * x) - (2 * phi * x * y) + (y * y)));
}
