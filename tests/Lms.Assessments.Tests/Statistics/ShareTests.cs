using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.Tests.Statistics;

public class ShareTests
{
    /// <summary>R. G. Newcombe, Stat. Med. 17 (1998) 857, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_share_has_the_interval_of_newcombes_table(int count, int of, double low, double high)
    {
        var interval = new Share(count, of).Interval;

        Assert.Equal(low, interval.Low, 5e-5);
        Assert.Equal(high, interval.High, 5e-5);
    }

    /// <summary>R. G. Newcombe, Stat. Med. 17 (1998) 873, table II, method 10 (first minus second there).</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Shares_of_different_people_differ_as_in_newcombes_table(int a, int m, int b, int n, double low, double high)
    {
        var difference = ShareDifference.Of(new Share(b, n), new Share(a, m));

        Assert.Equal(low, difference.Interval.Low, 5e-5);
        Assert.Equal(high, difference.Interval.High, 5e-5);
    }

    [Fact]
    public void The_same_people_turn_as_before_and_after_a_transplantation()
    {
        // Bentur et al. (2009), 21 children; interval as printed by Fagerland, Lydersen and Laake, Stat. Med. 33 (2014) 2850 (before minus after there).
        var table = new PairedShares(Both: 1, OnlyBefore: 1, OnlyAfter: 7, Neither: 12);

        Assert.Equal((21, 2, 8), (table.N, table.Before.Count, table.After.Count));
        Assert.Equal(0.286, table.Difference, 5e-4);
        Assert.Equal(0.026, table.Interval.Low, 5e-4);
        Assert.Equal(0.507, table.Interval.High, 5e-4);
        Assert.Equal(4.5, table.ChiSquare!.Value, 1e-12);
    }

    [Fact]
    public void Opinions_of_a_prime_minister_turn_as_mcnemar_counts()
    {
        // Agresti, "Categorical Data Analysis" (2002), table 10.1: 944 of 1,600 approve, six months later 880.
        var table = new PairedShares(794, 150, 86, 570);

        Assert.Equal((0.59, 0.55), (table.Before.Value, table.After.Value));
        Assert.Equal(17.36, table.ChiSquare!.Value, 5e-3);
        Assert.Equal(-0.04, table.Difference, 1e-12);
        // Two decimals of it are printed there: 0.02 and 0.06.
        Assert.Equal((-0.06, -0.02), (Math.Round(table.Interval.Low, 2), Math.Round(table.Interval.High, 2)));
    }

    [Fact]
    public void Of_nobody_there_is_no_share()
    {
        Assert.Equal("statistics.too_few", Assert.Throws<RuleBroken>(() => new Share(0, 0).Interval).Code);
        Assert.Throws<RuleBroken>(() => PairedShares.Of([]).Difference);
        Assert.Null(new PairedShares(3, 0, 0, 2).ChiSquare);
    }

    [Property]
    public bool A_change_of_shares_lies_in_its_interval_which_lies_between_minus_one_and_one(byte a, byte b, byte c, byte d)
    {
        var table = new PairedShares(a, b, c, d);
        return table.N == 0 || (table.Interval.Holds(table.Difference) && table.Interval.IsWithin(-1 - 1e-9, 1 + 1e-9));
    }

    [Property]
    public bool Exchanging_before_and_after_or_right_and_wrong_turns_the_interval_round(byte a, byte b, byte c, byte d)
    {
        var table = new PairedShares(a, b, c, d);
        if (table.N == 0) return true;
        var (time, sign) = (new PairedShares(a, c, b, d), new PairedShares(d, c, b, a));
        return Near(table.Interval.Low, -time.Interval.High) && Near(table.Interval.High, -time.Interval.Low) && Near(table.Interval.Low, -sign.Interval.High);
    }

    [Property]
    public bool The_table_counts_everybody_once(bool[] before, bool[] after)
    {
        var people = before.Zip(after).ToList();
        var table = PairedShares.Of(people);
        return table.N == people.Count && table.Before.Count == people.Count(p => p.First) && table.After.Count == people.Count(p => p.Second) && table.OnlyAfter == people.Count(p => !p.First && p.Second);
    }

    private static bool Near(double found, double wanted) => Math.Abs(found - wanted) <= 1e-9;
}
