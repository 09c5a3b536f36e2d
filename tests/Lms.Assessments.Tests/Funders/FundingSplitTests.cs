using Lms.Assessments.Facts;
using Lms.Assessments.Funders;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Funders;

public sealed class FundingSplitTests
{
    [Fact]
    public void What_nobody_was_named_for_is_not_recorded()
    {
        var split = FundingSplit.Checked([new("NO", 1_500), new("EU", 8_000), new("AT", 0)]);
        Assert.Equal([new FundingShare("EU", 8_000), new("NO", 1_500)], split);
        Assert.Equal(500, FundingSplit.NotRecorded(split));
        Assert.Equal(10_000, FundingSplit.NotRecorded([]));
    }

    [Theory]
    [InlineData("funding.too_much", 8_000, 2_001)]
    [InlineData("funding.too_much", int.MaxValue, int.MaxValue)]
    [InlineData("funding.share", 8_000, -1)]
    public void A_split_over_the_whole_or_below_nothing_is_refused(string code, int eu, int no) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => FundingSplit.Checked([new("EU", eu), new("NO", no)])).Code);

    [Fact]
    public void A_funder_is_named_once() =>
        Assert.Equal("funding.twice", Assert.Throws<RuleBroken>(() => FundingSplit.Checked([new("EU", 1), new("EU", 2)])).Code);

    [Theory]
    [InlineData(" eu ", "EU")]
    [InlineData("kr-koica", "KR-KOICA")]
    public void A_short_name_is_kept_in_capitals(string typed, string code) => Assert.Equal(code, FunderCode.Of(typed));

    [Theory]
    [InlineData("E")]
    [InlineData("ЕС")]
    [InlineData("E U")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU")]
    public void Other_short_names_are_refused(string typed) => Assert.Equal("funder.code", Assert.Throws<RuleBroken>(() => FunderCode.Of(typed)).Code);
}
