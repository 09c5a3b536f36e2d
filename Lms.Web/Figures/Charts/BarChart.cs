namespace Lms.Web.Figures.Charts;

/// <summary>Horizontal bars from zero, each under its own label and before its own number: nothing has to be looked up in a legend.</summary>
public static class BarChart
{
    /// <summary>More are a table, not a picture.</summary>
    public const int Most = 12;

    internal const int Row = 46;

    // What is left of the width holds the number after the longest bar.
    private const decimal Longest = 76;
    private const int Letters = 40;

    /// <summary>Draws the first <see cref="Most"/>, in the order given; a value below zero (a period of corrections only) has no length.</summary>
    public static string Draw(ChartFrame frame, IReadOnlyList<Bar> bars)
    {
        var svg = new Svg(frame);
        var shown = bars.Take(Most).ToList();
        var most = shown.Select(b => b.Value).Append(0).Max();
        for (var i = 0; i < shown.Count; i++)
        {
            var bar = shown[i];
            var y = i * Row;
            var length = most <= 0 ? 0 : Math.Max(0, bar.Value) / most * Longest;
            svg.Text(0, y + 15, Labels.Short(bar.Label, Letters), "chart-label", title: bar.Label);
            svg.Rect(0, y + 22, length, 16, "chart-bar", $"{bar.Label}: {bar.Printed}");
            svg.Text(length, y + 35, Labels.Number(bar.Printed, frame.IsRightToLeft), "chart-value", dx: 6);
        }

        svg.Line(0, 20, 0, Math.Max(20, (shown.Count * Row) - 6), "chart-axis");
        return svg.End(shown.Count * Row, "bars");
    }
}
