namespace Lms.Assessments.Statistics;

/// <summary>
/// How far two shares of different people lie apart, second minus first; −1 to 1. R. G. Newcombe, "Interval estimation for the
/// difference between independent proportions: comparison of eleven methods", Stat. Med. 17 (1998) 873, method 10.
/// </summary>
public sealed record ShareDifference(Share First, Share Second, double Difference, Interval Interval)
{
    /// <summary>Throws <c>statistics.too_few</c> where a group is empty.</summary>
    public static ShareDifference Of(Share first, Share second)
    {
        double p1 = first.Value, p2 = second.Value;
        var (i1, i2) = (first.Interval, second.Interval);
        return new(first, second, p2 - p1, new(
            p2 - p1 - double.Hypot(p2 - i2.Low, i1.High - p1),
            p2 - p1 + double.Hypot(i2.High - p2, p1 - i1.Low)));
    }
}
