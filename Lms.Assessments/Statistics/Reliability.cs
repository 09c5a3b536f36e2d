namespace Lms.Assessments.Statistics;

/// <summary>
/// How far a test agrees with itself: Cronbach's alpha, which for items that are right or wrong is Kuder and Richardson's formula 20.
/// 1 at most; it can fall below 0. It needs everybody's mark for every item of one form; items of other forms or editions do not mix.
/// L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951) 297; G. F. Kuder and
/// M. W. Richardson, Psychometrika 2 (1937) 151.
/// </summary>
/// <param name="StandardError">Of a person's total, in points: how far the same person would fall from it another time.</param>
public sealed record Reliability(int People, int Items, double Alpha, double StandardError)
{
    /// <param name="marks">By person, then by item, in points.</param>
    /// <remarks>
    /// Throws <c>statistics.too_few</c> for fewer than two people or items, <c>statistics.no_spread</c> where all totals are alike,
    /// <see cref="ArgumentException"/> where somebody lacks an item.
    /// </remarks>
    public static Reliability Of(IReadOnlyList<IReadOnlyList<double>> marks)
    {
        StatisticsRule.AtLeast(marks.Count, 2);
        var items = marks[0].Count;
        StatisticsRule.AtLeast(items, 2);
        if (marks.Any(p => p.Count != items)) throw new ArgumentException("somebody lacks an item", nameof(marks));
        var total = Sample.Variance([.. marks.Select(p => p.Sum())]);
        StatisticsRule.Spread(total);
        var parts = Enumerable.Range(0, items).Sum(i => Sample.Variance([.. marks.Select(p => p[i])]));
        var alpha = items / (items - 1.0) * (1 - (parts / total));
        return new(marks.Count, items, alpha, Math.Sqrt(total * Math.Max(0, 1 - alpha)));
    }
}
