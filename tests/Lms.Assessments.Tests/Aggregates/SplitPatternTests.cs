using Lms.Assessments.Aggregates;

namespace Lms.Assessments.Tests.Aggregates;

/// <summary>The trap of the programme's own table: seven rows of clients, reach and views, each 87.0 % and 13.0 %, that nobody counted.</summary>
public sealed class SplitPatternTests
{
    /// <summary>Totals of very different things; their shares lie between 86.999 and 87.005 %.</summary>
    internal static readonly int[] Totals = [28_421, 80_246, 447_000, 10_076, 9_934_397, 8_411, 19_583];

    [Fact]
    public void Seven_rows_of_eighty_seven_per_cent_were_divided_and_not_counted()
    {
        var pattern = SplitPattern.Find([.. Totals.Select(t => Divided(t, 0.87))])!;
        Assert.Equal(8_700, pattern.MenBasisPoints);
        Assert.Equal(Enumerable.Range(0, 7), pattern.Rows);
    }

    [Theory]
    [InlineData(MidpointRounding.ToZero)]
    [InlineData(MidpointRounding.ToPositiveInfinity)]
    [InlineData(MidpointRounding.ToEven)]
    public void It_is_seen_however_the_parts_were_rounded(MidpointRounding rounding) =>
        Assert.Equal(7, SplitPattern.Find([.. Totals.Select(t => Divided(t, 0.87, rounding))])!.Rows.Count);

    [Fact]
    public void Rows_that_were_counted_among_them_are_told_apart()
    {
        SexSplit[] splits = [.. Totals.Select(t => Divided(t, 0.87)), new(1_400, 8_600), new(40, 12)];
        Assert.Equal(Enumerable.Range(0, 7), SplitPattern.Find(splits)!.Rows);
    }

    [Fact]
    public void People_who_were_counted_differ_by_the_root_of_their_number_and_pass()
    {
        // One standard deviation off the same share, now above and now below: as close as chance brings them.
        var splits = Totals.Select((t, n) => new SexSplit(t - Men(t, n), Men(t, n)));
        Assert.Null(SplitPattern.Find([.. splits]));
        static int Men(int total, int n) => (int)((total * 0.87) + (Math.Sqrt(total * 0.87 * 0.13) * (n % 2 == 0 ? 1 : -1)));
    }

    [Fact]
    public void Two_rows_may_be_alike_and_small_ones_tell_little()
    {
        Assert.Null(SplitPattern.Find([Divided(447_000, 0.87), Divided(80_246, 0.87)]));
        Assert.Null(SplitPattern.Find([.. Enumerable.Repeat(new SexSplit(10, 10), 5)]));
        Assert.Null(SplitPattern.Find([]));
    }

    [Fact]
    public void Groups_of_one_sex_only_are_what_they_are() =>
        Assert.Null(SplitPattern.Find([.. Totals.Select(t => new SexSplit(t, 0))]));

    [Theory]
    [InlineData(1_300, 8_700, true)]
    [InlineData(8_700, 1_300, true)]
    [InlineData(1_301, 8_699, true)]
    [InlineData(1_302, 8_698, false)]
    public void A_split_follows_its_ratio_to_one_person_whichever_sex_it_is_of(int women, int men, bool follows) =>
        Assert.Equal(follows, new SexSplit(women, men).Follows(8_700));

    internal static SexSplit Divided(int total, double ratio, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        var men = (int)Math.Round(total * ratio, rounding);
        return new SexSplit(total - men, men);
    }
}
