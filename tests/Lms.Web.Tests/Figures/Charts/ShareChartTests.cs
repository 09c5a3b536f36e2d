using System.Globalization;
using Lms.Web.Figures.Charts;

namespace Lms.Web.Tests.Figures.Charts;

public sealed class ShareChartTests
{
    private static readonly ChartFrame Frame = new("c", "Two in five are women", "Shares of each country");
    private static readonly string[] Parts = ["Women", "Men", "Not stated"];

    [Fact]
    public void The_parts_of_a_whole_fill_it_without_a_gap_or_an_overlap()
    {
        var parts = Draw(Frame, new Share("Tajikistan", [1, 1, 1])).All("rect", "chart-part").Skip(Parts.Length).ToList();
        Assert.Equal(0, Drawing.Number(parts[0], "x"));
        Assert.Equal(100, parts.Sum(p => Drawing.Number(p, "width")), 2);
        Assert.Equal(Drawing.Number(parts[0], "width"), Drawing.Number(parts[1], "x"), 3);
    }

    [Fact]
    public void Read_from_the_right_the_first_part_is_at_the_right()
    {
        var parts = Draw(Frame with { IsRightToLeft = true }, new Share("Tajikistan", [60, 40, 0])).All("rect", "chart-part").Skip(Parts.Length).ToList();
        Assert.Equal(40, Drawing.Number(parts[0], "x"));
        Assert.Equal(0, Drawing.Number(parts[1], "x"));
    }

    [Theory]
    [InlineData("1 1 1", "34 33 33")]
    [InlineData("2 1", "67 33")]
    [InlineData("0 0", "0 0")]
    [InlineData("199 1", "100 0")]
    [InlineData("5 -1", "100 0")]
    public void Whole_per_cents_add_up_to_a_hundred(string parts, string percents) =>
        Assert.Equal(percents, string.Join(' ', ShareChart.Percents([.. parts.Split(' ').Select(p => decimal.Parse(p, CultureInfo.InvariantCulture))])));

    [Fact]
    public void Parts_differ_in_pattern_and_say_their_share_where_it_fits()
    {
        var drawing = Draw(Frame, new Share("Tajikistan", [60, 35, 5]));
        Assert.Equal(3, drawing.All("rect", "chart-part").Take(3).Select(p => p.Attribute("fill")!.Value).Distinct().Count());
        Assert.Equal(["60 %", "35 %"], drawing.All("text", "chart-inside").Select(Drawing.Words));
        Assert.Contains("Not stated: 5 %", drawing.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_of_nothing_has_no_parts() =>
        Assert.Equal(3, Draw(Frame, new Share("Nowhere", [0, 0, 0])).All("rect", "chart-part").Count);

    private static Drawing Draw(ChartFrame frame, params Share[] shares) =>
        new(ShareChart.Draw(frame, Parts, shares, n => n.ToString("0", CultureInfo.InvariantCulture), p => p.ToString(CultureInfo.InvariantCulture) + " %"));
}
