using Lms.Web.Figures.Charts;

namespace Lms.Web.Tests.Figures.Charts;

public sealed class BarChartTests
{
    private static readonly ChartFrame Frame = new("c", "Sughd trained most women", "Bars from zero");

    [Fact]
    public void A_larger_value_has_a_longer_bar_and_twice_the_value_twice_the_length()
    {
        var bars = Bars(BarChart.Draw(Frame, [new("Sughd", 40, "40"), new("Khatlon", 20, "20"), new("Rasht", 5, "5"), new("Murghob", 0, "0")]));
        Assert.Equal([76m, 38m, 9.5m, 0m], bars.Select(b => Drawing.Number(b, "width")));
        Assert.All(bars, b => Assert.Equal(0, Drawing.Number(b, "x")));
    }

    [Fact]
    public void Bars_and_labels_stand_below_one_another_and_never_touch()
    {
        var drawing = new Drawing(BarChart.Draw(Frame, [.. Enumerable.Range(0, 12).Select(i => new Bar("Office " + i, i, "≥ " + i))]));
        var labels = drawing.All("text", "chart-label");
        var bars = drawing.All("rect", "chart-bar");
        for (var i = 0; i < 12; i++)
        {
            Assert.True(Drawing.Number(labels[i], "y") < Drawing.Number(bars[i], "y"));
            if (i > 0)
            {
                Assert.True(Drawing.Number(labels[i], "y") - 14 > Drawing.Number(bars[i - 1], "y") + Drawing.Number(bars[i - 1], "height"), "a label of 14 px runs into the bar above it");
            }
        }

        Assert.True(Drawing.Number(drawing.Root, "height") >= Drawing.Number(bars[^1], "y") + 16);
    }

    [Fact]
    public void Read_from_the_right_the_bars_begin_at_the_right()
    {
        var drawing = new Drawing(BarChart.Draw(Frame with { IsRightToLeft = true }, [new("Sughd", 40, "≥ 40"), new("Rasht", 10, "10")]));
        Assert.All(drawing.All("rect", "chart-bar"), b => Assert.Equal(100, Drawing.Number(b, "x") + Drawing.Number(b, "width")));
        var value = drawing.All("text", "chart-value")[0];
        Assert.Equal("24%", value.Attribute("x")!.Value);
        Assert.Equal("-6", value.Attribute("dx")!.Value);
        Assert.Equal("\u2066≥ 40\u2069", Drawing.Words(value));
        Assert.Equal("rtl", drawing.Root.Attribute("direction")!.Value);
    }

    [Fact]
    public void Nothing_to_draw_is_an_empty_drawing_and_not_a_division_by_zero()
    {
        Assert.Empty(Bars(BarChart.Draw(Frame, [])));
        Assert.Equal([0m, 0m], Bars(BarChart.Draw(Frame, [new("A", 0, "0"), new("B", -3, "−3")])).Select(b => Drawing.Number(b, "width")));
    }

    [Fact]
    public void A_name_cannot_leave_its_text_and_the_finding_is_what_is_read_aloud()
    {
        var drawing = new Drawing(BarChart.Draw(Frame, [new("</text><script>alert(1)</script> & sons of a very long name indeed", 1, "1")]));
        Assert.DoesNotContain(drawing.Root.Descendants(), e => e.Name.LocalName == "script");
        Assert.Equal("Sughd trained most women", drawing.Title);
        Assert.Equal(["</text><script>alert(1)</script> & sons", "of a very long name indeed"], drawing.All("text", "chart-label").Select(Drawing.Words));
        Assert.DoesNotContain("style=", drawing.Root.ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<System.Xml.Linq.XElement> Bars(string svg) => new Drawing(svg).All("rect", "chart-bar");
}
