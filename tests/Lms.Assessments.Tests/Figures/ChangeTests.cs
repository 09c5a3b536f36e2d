using System.Globalization;
using FsCheck.Xunit;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Figures;

public class ChangeTests
{
    [Theory]
    [InlineData(2_100, 800, "−13.0 points (−61.9 %), n = 120")]
    [InlineData(7_320, 7_990, "+6.7 points (+9.2 %), n = 120")]
    [InlineData(5_000, 5_000, "0.0 points (0.0 %), n = 120")]
    [InlineData(0, 800, "+8.0 points (– %), n = 120")]
    public void A_change_is_points_and_relative_change_and_n(int from, int to, string printed) => Assert.Equal(printed, Change.Between(from, to, 120).ToString());

    [Fact]
    public void A_change_without_people_behind_it_is_refused() =>
        Assert.Equal("figures.change_without_n", Assert.Throws<RuleBroken>(() => Change.Between(2_100, 800, 0)).Code);

    [Theory]
    [InlineData("{0} points")]
    [InlineData("{1} %, n = {2}")]
    public void A_sentence_that_leaves_one_of_the_three_out_is_refused(string sentence) =>
        Assert.Throws<ArgumentException>(() => Change.Between(2_100, 800, 120).Format(sentence, CultureInfo.InvariantCulture));

    [Fact]
    public void A_page_says_it_in_its_own_words_and_digits() =>
        Assert.Equal("−13,0 Punkte (−61,9 %), n = 1.200", Change.Between(2_100, 800, 1_200).Format("{0} Punkte ({1} %), n = {2}", CultureInfo.GetCultureInfo("de-DE")));

    [Property]
    public void Relative_change_and_points_agree(ushort from, ushort to)
    {
        var change = Change.Between(from, to, 1);
        Assert.Equal(to - from, change.Points);
        Assert.Equal(from == 0, change.Relative is null);
        if (change.Relative is { } relative) Assert.InRange((from * relative / 10_000m) - change.Points, -from / 20_000m, from / 20_000m);
    }
}
