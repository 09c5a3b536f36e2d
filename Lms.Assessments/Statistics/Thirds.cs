namespace Lms.Assessments.Statistics;

/// <summary>
/// The strongest and the weakest third by total, as weights: people who tie at the border share the seats that are left, so that the
/// order in which they came decides nothing. Thirds keep enough people in groups of thirty; T. L. Kelley, "The selection of upper and
/// lower groups for the validation of test items", J. Educ. Psychol. 30 (1939) 17 shows that anything from a quarter to a third does.
/// </summary>
public static class Thirds
{
    public const int Fewest = 3;

    /// <summary>For each person 0 (not in the group) to 1; together n / 3. Throws <c>statistics.too_few</c> for fewer than three.</summary>
    public static IReadOnlyList<double> Upper(IReadOnlyList<double> totals) => Weights(totals, 1);

    /// <summary>The same of the weakest.</summary>
    public static IReadOnlyList<double> Lower(IReadOnlyList<double> totals) => Weights(totals, -1);

    private static double[] Weights(IReadOnlyList<double> totals, int sign)
    {
        StatisticsRule.AtLeast(totals.Count, Fewest);
        var left = totals.Count / 3.0;
        var weights = new double[totals.Count];
        foreach (var tied in Enumerable.Range(0, totals.Count).GroupBy(i => totals[i]).OrderByDescending(g => sign * g.Key))
        {
            var each = Math.Min(1, left / tied.Count());
            foreach (var i in tied) weights[i] = each;
            left -= each * tied.Count();
            if (left <= 1e-9) break;
        }

        return weights;
    }
}
