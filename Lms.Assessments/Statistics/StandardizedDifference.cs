namespace Lms.Assessments.Statistics;

/// <summary>
/// The distance of two averages in standard deviations, so that it means the same on any scale: Hedges' g, the difference over the
/// pooled standard deviation, made smaller for small groups. L. V. Hedges, "Distribution theory for Glass's estimator of effect size",
/// J. Educ. Stat. 6 (1981) 107.
/// </summary>
public static class StandardizedDifference
{
    /// <summary>Second minus first. Throws <c>statistics.too_few</c> where a group has fewer than two, <c>statistics.no_spread</c> where nobody differs within them.</summary>
    public static double Of(Summary first, Summary second)
    {
        StatisticsRule.AtLeast(Math.Min(first.N, second.N), 2);
        var freedom = first.N + second.N - 2;
        var pooled = Math.Sqrt((((first.N - 1) * first.Sd * first.Sd) + ((second.N - 1) * second.Sd * second.Sd)) / freedom);
        StatisticsRule.Spread(pooled);
        return (1 - (3 / ((4.0 * freedom) - 1))) * (second.Mean - first.Mean) / pooled;
    }
}
