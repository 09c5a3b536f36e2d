namespace Lms.Assessments.Statistics;

/// <summary>
/// So many of so many, with Wilson's interval, which unlike the schoolbook's stays between 0 and 1 and is wide for few people.
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209.
/// </summary>
/// <param name="Count">0 to <paramref name="Of"/>.</param>
public sealed record Share(int Count, int Of)
{
    /// <summary>0 to 1. Throws <c>statistics.too_few</c> of none.</summary>
    public double Value
    {
        get
        {
            StatisticsRule.AtLeast(Of, 1);
            return (double)Count / Of;
        }
    }

    /// <summary>Throws <c>statistics.too_few</c> of none.</summary>
    public Interval Interval
    {
        get
        {
            double p = Value, z = Reach, square = z * z;
            var middle = (p + (square / (2 * Of))) / (1 + (square / Of));
            var reach = z / (1 + (square / Of)) * Math.Sqrt((p * (1 - p) / Of) + (square / (4.0 * Of * Of)));
            // At the ends the border is the end itself; the sum misses it in the last digit.
            return new(Count == 0 ? 0 : middle - reach, Count == Of ? 1 : middle + reach);
        }
    }

    internal static double Reach { get; } = Normal.Quantile((1 + StatisticsRule.Confidence) / 2);
}
