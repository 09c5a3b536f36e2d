namespace Lms.Assessments.Statistics;

/// <summary>Plain figures of a sample, in the unit of its values.</summary>
public static class Sample
{
    /// <summary>Throws <c>statistics.too_few</c> for none.</summary>
    public static double Mean(IReadOnlyCollection<double> values)
    {
        StatisticsRule.AtLeast(values.Count, 1);
        return values.Sum() / values.Count;
    }

    /// <summary>With n − 1 below the line: an estimate for those the sample stands for. Throws <c>statistics.too_few</c> for fewer than two.</summary>
    public static double Variance(IReadOnlyCollection<double> values)
    {
        StatisticsRule.AtLeast(values.Count, 2);
        var mean = Mean(values);
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }

    /// <summary>The root of <see cref="Variance"/>, with its failure.</summary>
    public static double Sd(IReadOnlyCollection<double> values) => Math.Sqrt(Variance(values));

    /// <summary>
    /// Pearson's product-moment correlation, −1 to 1. Of a right-or-wrong item with a total it is the point-biserial correlation.
    /// Throws <c>statistics.too_few</c> for fewer than three pairs (two are always 1 or −1), <c>statistics.no_spread</c> where either
    /// has none, <see cref="ArgumentException"/> for lists of unequal length.
    /// </summary>
    public static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count) throw new ArgumentException("values without a partner", nameof(y));
        StatisticsRule.AtLeast(x.Count, 3);
        double meanX = Mean(x), meanY = Mean(y), xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        StatisticsRule.Spread(xx);
        StatisticsRule.Spread(yy);
        return Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1);
    }
}
