namespace Lms.Assessments.Statistics;

/// <summary>A group in three figures; mean and standard deviation in the unit of its values.</summary>
public sealed record Summary(int N, double Mean, double Sd)
{
    /// <summary>Throws <c>statistics.too_few</c> for fewer than two.</summary>
    public static Summary Of(IReadOnlyCollection<double> values) => new(values.Count, Sample.Mean(values), Sample.Sd(values));
}
