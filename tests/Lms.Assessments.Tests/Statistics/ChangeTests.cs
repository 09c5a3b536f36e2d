using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class ChangeTests
{
    // Extra hours of sleep of ten patients with two drugs: "Student", Biometrika 6 (1908), the example the t interval was made for.
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void The_paired_interval_is_that_of_students_sleeping_drugs()
    {
        var change = PairedChange.Of(First.Zip(Second));

        Assert.Equal((10, 0.75, 2.33), (change.N, Math.Round(change.Before, 10), Math.Round(change.After, 10)));
        Assert.Equal(1.58, change.Difference, 1e-10);
        Assert.Equal(1.229995, change.Sd, 1e-6);
        // As printed by t.test(extra ~ group, sleep, paired = TRUE) of R.
        Assert.Equal(0.7001142, change.Interval.Low, 1e-6);
        Assert.Equal(2.4598858, change.Interval.High, 1e-6);
        Assert.False(change.MayBeNone);
    }

    [Fact]
    public void Two_groups_with_the_same_figures_are_compared_with_welchs_degrees_of_freedom()
    {
        var difference = MeanDifference.Of(First, Second);

        // As printed by t.test(extra ~ group, sleep) of R, which subtracts the other way round.
        Assert.Equal(17.77647, difference.Freedom, 1e-4);
        Assert.Equal(-0.2054832, difference.Interval.Low, 1e-6);
        Assert.Equal(3.3654832, difference.Interval.High, 1e-6);
    }

    [Fact]
    public void A_fall_from_21_to_8_is_13_points_and_62_per_cent()
    {
        var change = PairedChange.Of([(0.21, 0.08), (0.21, 0.08)]);

        Assert.Equal(-0.13, change.Difference, 1e-12);
        Assert.Equal(-0.619, change.Relative!.Value, 3e-4);
        Assert.Null(PairedChange.Of([(0, 1), (0, 2)]).Relative);
    }

    [Fact]
    public void One_person_is_no_sample()
    {
        Assert.Equal("statistics.too_few", Assert.Throws<RuleBroken>(() => PairedChange.Of([(1, 2)])).Code);
        Assert.Equal([1, 2], Assert.Throws<RuleBroken>(() => MeanDifference.Of([1], [1, 2])).Args);
        Assert.Throws<RuleBroken>(() => Sample.Mean([]));
        Assert.Equal("statistics.too_few", Assert.Throws<RuleBroken>(() => Sample.Correlation([1, 2], [1, 2])).Code);
        Assert.Equal("statistics.no_spread", Assert.Throws<RuleBroken>(() => Sample.Correlation([1, 1, 1], [1, 2, 3])).Code);
        Assert.Throws<ArgumentException>(() => Sample.Correlation([1, 1, 1], [1, 2]));
    }

    [Property]
    public bool Moving_and_stretching_the_scale_moves_and_stretches_the_interval(sbyte[] before, sbyte[] after, sbyte move, byte stretch)
    {
        var pairs = before.Zip(after).Select(p => ((double)p.First, (double)p.Second)).ToList();
        if (pairs.Count < 2) return true;
        double by = stretch + 1;
        var (plain, changed) = (PairedChange.Of(pairs), PairedChange.Of(pairs.Select(p => ((by * p.Item1) + move, (by * p.Item2) + move))));
        return Near(by * plain.Interval.Low, changed.Interval.Low) && Near(by * plain.Interval.High, changed.Interval.High) && plain.Interval.Holds(plain.Difference);
    }

    [Property]
    public bool Exchanging_before_and_after_turns_the_interval_round_and_the_order_of_people_is_nothing(sbyte[] before, sbyte[] after)
    {
        var pairs = before.Zip(after).Select(p => ((double)p.First, (double)p.Second)).ToList();
        if (pairs.Count < 2) return true;
        var (plain, turned) = (PairedChange.Of(pairs), PairedChange.Of(Enumerable.Reverse(pairs).Select(p => (p.Item2, p.Item1))));
        return Near(plain.Interval.Low, -turned.Interval.High) && Near(plain.Interval.High, -turned.Interval.Low);
    }

    [Property]
    public bool The_deviation_is_that_of_all_pairs_of_people(sbyte[] values)
    {
        if (values.Length < 2) return true;
        var all = values.Select(v => (double)v).ToList();
        // Half the mean squared distance of two different people: another way to the same figure.
        var pairs = all.SelectMany((a, i) => all.Skip(i + 1).Select(b => (a - b) * (a - b))).ToList();
        return Near(Sample.Variance(all), pairs.Sum() / pairs.Count / 2);
    }

    private static bool Near(double found, double wanted) => Math.Abs(found - wanted) <= 1e-7 * Math.Max(1, Math.Abs(wanted));
}
