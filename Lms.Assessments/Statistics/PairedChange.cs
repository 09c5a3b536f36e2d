namespace Lms.Assessments.Statistics;

/// <summary>
/// What changed in the same people between two measurements, in the unit of the measurements (for shares: times 100 it is percentage
/// points). The interval is Student's for the mean of differences, n − 1 degrees of freedom: "Student" (1908), example of the two
/// sleeping drugs; any textbook under "paired t interval". It takes the differences of many people for roughly bell-shaped, or n of
/// thirty and more.
/// </summary>
/// <param name="N">People, each measured twice.</param>
/// <param name="Before">Their average at the first measurement.</param>
/// <param name="After">Their average at the second.</param>
/// <param name="Difference">After minus before.</param>
/// <param name="Sd">Of the differences.</param>
public sealed record PairedChange(int N, double Before, double After, double Difference, double Sd, Interval Interval)
{
    public const int Fewest = 2;

    /// <summary>The change as a share of where it began: 0.21 to 0.08 is −0.13 and −0.619 of it. Null where it began at nothing.</summary>
    public double? Relative => Before > 0 ? Difference / Before : null;

    /// <summary>No change is among what the data allow.</summary>
    public bool MayBeNone => Interval.Holds(0);

    /// <summary>Throws <c>statistics.too_few</c> for fewer than two pairs.</summary>
    public static PairedChange Of(IEnumerable<(double Before, double After)> pairs)
    {
        var all = pairs.ToList();
        StatisticsRule.AtLeast(all.Count, Fewest);
        var differences = all.ConvertAll(p => p.After - p.Before);
        double difference = Sample.Mean(differences), sd = Sample.Sd(differences);
        var reach = StudentT.Reach(all.Count - 1) * sd / Math.Sqrt(all.Count);
        return new(all.Count, Sample.Mean(all.ConvertAll(p => p.Before)), Sample.Mean(all.ConvertAll(p => p.After)), difference, sd, Interval.Around(difference, reach));
    }
}
