using System.Globalization;
using Lms.Web.Figures.Charts;

namespace Lms.Web.Tests.Figures.Charts;

public sealed class LineChartTests
{
    private static readonly ChartFrame Frame = new("c", "More each quarter", "Lines over time");
    private static readonly string[] Ticks = ["Q1", "Q2", "Q3", "Q4"];

    [Fact]
    public void A_line_that_rises_rises_and_time_runs_on()
    {
        var drawing = Draw(Frame, new Line("Women", [10, 20, 30, 80]));
        var parts = drawing.All("line", "chart-line");
        Assert.Equal(3, parts.Count);
        Assert.All(parts, p => Assert.True(Drawing.Number(p, "x2") > Drawing.Number(p, "x1") && Drawing.Number(p, "y2") < Drawing.Number(p, "y1")));
        Assert.Equal(LineChart.Top, Drawing.Number(parts[^1], "y2"));
        Assert.Equal(LineChart.Top + (LineChart.Plot * 0.875m), Drawing.Number(parts[0], "y1"));
    }

    [Fact]
    public void Read_from_the_right_time_runs_to_the_left()
    {
        var parts = Draw(Frame with { IsRightToLeft = true }, new Line("Women", [10, 20, 30, 40])).All("line", "chart-line");
        Assert.All(parts, p => Assert.True(Drawing.Number(p, "x2") < Drawing.Number(p, "x1")));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Nothing_is_drawn_through_the_numbers_at_the_side(bool rightToLeft)
    {
        var drawing = Draw(Frame with { IsRightToLeft = rightToLeft }, new Line("Women", [12000, 9000, 6000, 3000]));
        decimal Across(decimal x) => rightToLeft ? 100 - x : x;
        var numbers = drawing.All("text", "chart-tick").Where(t => t.Attribute("text-anchor")!.Value == "end" && t.Attribute("dx") is not null).ToList();
        Assert.Equal(["5000", "10000", "15000"], numbers.Select(t => Drawing.Words(t).Trim('\u2066', '\u2069')));
        // They end before the plot, and there is room before it for all their letters.
        var plot = Across(Drawing.Number(numbers[0], "x"));
        Assert.All(numbers, t => Assert.Equal((plot, rightToLeft ? 7m : -7m), (Across(Drawing.Number(t, "x")), Drawing.Number(t, "dx"))));
        Assert.True(plot >= 5 * 2.8m);
        Assert.All(drawing.All("line", "chart-line").Concat(drawing.All("line", "chart-grid")).Concat(drawing.All("line", "chart-axis")), l => Assert.True(Across(Drawing.Number(l, "x1")) >= plot));
        Assert.All(drawing.All("path", "chart-mark"), m => Assert.True(Across(Drawing.Number(m.Parent!, "x")) >= plot));
    }

    [Fact]
    public void Names_at_the_ends_of_lines_that_meet_do_not_cover_one_another()
    {
        var drawing = Draw(Frame, [.. Enumerable.Range(0, 5).Select(i => new Line("Province of long names " + i, [0, 0, 0, 40 + i]))]);
        var firsts = drawing.All("text", "chart-label").Where(t => Drawing.Words(t).StartsWith("Province", StringComparison.Ordinal)).Select(t => Drawing.Number(t, "y")).Order().ToList();
        Assert.Equal(5, firsts.Count);
        Assert.All(firsts.Zip(firsts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 2 * 16, "two lines of a name need 32 px"));
        Assert.True(Drawing.Number(drawing.Root, "height") > firsts[^1] + 16);
    }

    [Fact]
    public void What_was_not_asked_is_a_gap_and_not_a_zero()
    {
        var drawing = Draw(Frame, new Line("Women", [10, null, 30, 40]));
        Assert.Single(drawing.All("line", "chart-line"));
        Assert.Equal(3, drawing.All("path", "chart-mark").Count);
    }

    [Fact]
    public void Nothing_and_a_single_month_can_be_drawn()
    {
        Assert.Empty(new Drawing(LineChart.Draw(Frame, Ticks, [], Number)).All("line", "chart-line"));
        Assert.Single(new Drawing(LineChart.Draw(Frame, ["May"], [new Line("Women", [7])], Number)).All("path", "chart-mark"));
        Assert.Equal(4, Draw(Frame, new Line("Women", [0, 0, 0, 0])).All("path", "chart-mark").Count);
    }

    [Fact]
    public void Two_lines_differ_in_more_than_colour()
    {
        var drawing = Draw(Frame, new Line("Women", [1, 2, 3, 4]), new Line("Men", [4, 3, 2, 1]));
        var shapes = drawing.All("path", "chart-mark").Select(p => p.Attribute("d")!.Value).Distinct();
        Assert.Equal(2, shapes.Count());
    }

    [Fact]
    public void Names_that_would_be_cut_give_way_to_numbers_apart_from_each_other()
    {
        Line[] lines = [.. Enumerable.Range(0, 5).Select(i => new Line($"Provincial office Khujand · Women · {i}", [0, 0, 0, 40 + i]))];
        Assert.True(LineChart.IsNumbered(lines));
        Assert.False(LineChart.IsNumbered(lines[..1]));
        Assert.False(LineChart.IsNumbered([new("Women", []), new("Men", [])]));
        var drawing = Draw(Frame, lines);
        var numbers = drawing.All("text", "chart-label").Where(t => Drawing.Words(t).Length == 1).ToList();
        Assert.Equal(["1", "2", "3", "4", "5"], numbers.Select(Drawing.Words).Order(StringComparer.Ordinal));
        var places = numbers.Select(t => Drawing.Number(t, "y")).Order().ToList();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16));
        Assert.DoesNotContain("…", drawing.Root.Value, StringComparison.Ordinal);
        Assert.Equal(5, Enumerable.Range(0, 5).Select(LineChart.Sample).Distinct().Count());
    }

    [Fact]
    public void What_still_runs_is_drawn_as_open_and_says_so()
    {
        var drawing = new Drawing(LineChart.Draw(Frame, Ticks, [new Line("Women", [10, 20, 30, 2])], Number, "so far"));
        // Three quarters, two pieces of line: none falls to what has not had its time yet.
        Assert.Equal(2, drawing.All("line", "chart-line").Count);
        Assert.Single(drawing.All("path", "chart-mark-open"));
        Assert.Single(drawing.All("rect", "chart-running"));
        Assert.Contains("so far", drawing.All("text", "chart-tick").Select(Drawing.Words));
        Assert.Contains("Women, Q4 (so far): 2", drawing.Root.Value, StringComparison.Ordinal);
        Assert.Contains("Women, Q3: 30", drawing.Root.Value, StringComparison.Ordinal);
        Assert.Single(new Drawing(LineChart.Draw(Frame, ["Q4"], [new Line("Women", [2])], Number, "so far")).All("path", "chart-mark-open"));
    }

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(80, "0 20 40 60 80")]
    [InlineData(101, "0 50 100 150")]
    [InlineData(7005, "0 2000 4000 6000 8000")]
    public void Lines_across_stand_at_round_numbers_that_hold_the_largest(int most, string lines) =>
        Assert.Equal(lines, string.Join(' ', Scale.From0To(most).Select(l => l.ToString("0.##", CultureInfo.InvariantCulture))));

    [Fact]
    public void At_most_so_many_ticks_have_words_the_first_and_the_last_among_them()
    {
        Assert.Equal([0, 9, 17], Labels.Ticks(18, 3));
        Assert.Equal([0, 6, 11, 17], Labels.Ticks(18, 4));
        Assert.Equal([0, 1], Labels.Ticks(2, 4));
    }

    private static Drawing Draw(ChartFrame frame, params Line[] lines) => new(LineChart.Draw(frame, Ticks, lines, Number));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
