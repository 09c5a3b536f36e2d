using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class ItemTests
{
    // Thirty departments, seven questions: Chatterjee and Price, "Regression Analysis by Example" (1977), 3.3; "attitude" of R.
    private static readonly int[][] Attitude =
    [
        [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82],
        [51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82],
        [30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58, 44, 71, 39],
        [39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59],
        [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64],
        [92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78, 83, 74, 78],
        [45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49, 38, 55, 39],
    ];

    private static readonly double[] Totals = [.. Enumerable.Range(0, 30).Select(p => (double)Attitude.Sum(q => q[p]))];

    [Fact]
    public void Reliability_and_corrected_discrimination_are_those_printed_for_the_attitude_data()
    {
        var reliability = Reliability.Of([.. Enumerable.Range(0, 30).Select(p => Attitude.Select(q => (double)q[p]).ToList())]);

        // alpha(attitude) of the R package psych: raw_alpha 0.84; column r.drop.
        Assert.Equal((30, 7, 0.84), (reliability.People, reliability.Items, Math.Round(reliability.Alpha, 2)));
        Assert.Equal([0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46], Attitude.Select(q => Math.Round(Discrimination.Corrected([.. q.Select(v => (double)v)], Totals), 2)));
        Assert.Equal([0.78, 0.84, 0.70, 0.81, 0.85, 0.42, 0.60], Attitude.Select(q => Math.Round(Discrimination.PointBiserial([.. q.Select(v => (double)v)], Totals), 2)));
    }

    [Property]
    public bool For_right_and_wrong_alpha_is_kuder_and_richardsons_formula_20(bool[][] drawn)
    {
        var people = drawn.Where(p => p.Length >= 4).Select(p => p.Take(4).Select(r => r ? 1.0 : 0.0).ToList()).ToList();
        if (people.Count < 2 || people.Select(p => p.Sum()).Distinct().Count() < 2) return true;
        double n = people.Count, mean = people.Sum(p => p.Sum()) / n, spread = people.Sum(p => (p.Sum() - mean) * (p.Sum() - mean)) / n;
        var pq = Enumerable.Range(0, 4).Select(i => people.Sum(p => p[i]) / n).Sum(p => p * (1 - p));
        var found = Reliability.Of(people);
        return Math.Abs(found.Alpha - (4 / 3.0 * (1 - (pq / spread)))) < 1e-9 && found.Alpha <= 1 + 1e-9;
    }

    [Fact]
    public void A_test_that_says_the_same_twice_is_wholly_reliable_and_one_without_spread_is_refused()
    {
        Assert.Equal((1.0, 0.0), (Reliability.Of([[1, 1], [0, 0], [1, 1]]) is var same ? (same.Alpha, same.StandardError) : default));
        Assert.Equal("statistics.no_spread", Assert.Throws<RuleBroken>(() => Reliability.Of([[1, 0], [0, 1]])).Code);
        Assert.Equal("statistics.too_few", Assert.Throws<RuleBroken>(() => Reliability.Of([[1], [0]])).Code);
        Assert.Equal("statistics.too_few", Assert.Throws<RuleBroken>(() => Reliability.Of([[1, 0]])).Code);
        Assert.Throws<ArgumentException>(() => Reliability.Of([[1, 0], [1]]));
    }

    [Property]
    public bool A_point_biserial_is_the_difference_of_two_means(bool[] right, byte[] totals)
    {
        var people = right.Zip(totals, (r, t) => (Right: r, Total: (double)t)).ToList();
        var (yes, no) = (people.Where(p => p.Right).Select(p => p.Total).ToList(), people.Where(p => !p.Right).Select(p => p.Total).ToList());
        if (people.Count < 3 || yes.Count == 0 || no.Count == 0 || people.Select(p => p.Total).Distinct().Count() < 2) return true;
        double n = people.Count, mean = people.Sum(p => p.Total) / n, sd = Math.Sqrt(people.Sum(p => (p.Total - mean) * (p.Total - mean)) / n);
        // The textbook formula: (M1 - M0) / s * sqrt(pq).
        var wanted = (yes.Average() - no.Average()) / sd * Math.Sqrt(yes.Count / n * (no.Count / n));
        return Math.Abs(Discrimination.PointBiserial([.. people.Select(p => p.Right ? 1.0 : 0)], [.. people.Select(p => p.Total)]) - wanted) < 1e-9;
    }

    [Fact]
    public void Options_are_shared_out_by_the_strong_and_the_weak_third()
    {
        string[][] chosen = [["a"], ["a"], ["a"], ["b"], ["a"], ["b"], ["c"], [], ["b"]];
        double[] totals = [9, 8, 7, 6, 5, 4, 3, 2, 1];

        var rows = OptionShare.Of(["a", "b", "c", "d"], chosen, totals);

        Assert.Equal([("a", 4, 1.0, 0.0), ("b", 3, 0.0, 1 / 3.0), ("c", 1, 0.0, 1 / 3.0), ("d", 0, 0.0, 0.0), ("", 1, 0.0, 1 / 3.0)], rows.Select(r => (r.Option, r.Count, r.Upper, r.Lower)));
        Assert.Throws<RuleBroken>(() => OptionShare.Of(["a"], [["a"], ["a"]], [1, 2]));
    }

    [Property]
    public bool Thirds_do_not_depend_on_the_order_of_people_and_hold_a_third_each(byte[] drawn)
    {
        double[] totals = [.. drawn.Select(d => (double)(d % 7))];
        if (totals.Length < 3) return true;
        var (upper, lower) = (Thirds.Upper(totals), Thirds.Lower(totals));
        var turned = Thirds.Upper([.. totals.Reverse()]).Reverse();
        var sameTotalSameWeight = totals.Zip(upper).GroupBy(p => p.First).All(g => g.Select(p => p.Second).Distinct().Count() == 1);
        return Math.Abs(upper.Sum() - (totals.Length / 3.0)) < 1e-9 && Math.Abs(lower.Sum() - (totals.Length / 3.0)) < 1e-9
            && upper.SequenceEqual(turned) && sameTotalSameWeight && upper.All(w => w is >= 0 and <= 1);
    }
}
