namespace Lms.Web.Figures.Charts;

/// <summary>Horizontal bars from zero, each under its own label and before its own number: nothing has to be looked up in a legend.</summary>
public static class BarChart
{
    /// <summary>More are a table, not a picture.</summary>
    public const int Most = 12;

    private const int Row = 50;
    private const int Leading = 18;

    // What is left of the width holds the number after the longest bar.
    private const decimal Longest = 76;
    private const int Letters = 40;
    private const int Lines = 3;

    /// <summary>Draws the first <see cref="Most"/>, in the order given; a value below zero (a period of corrections only) has no length.</summary>
    public static string Draw(ChartFrame frame, IReadOnlyList<Bar> bars)
    {
        var svg = new Svg(frame);
        var shown = bars.Take(Most).ToList();
        var most = shown.Select(b => b.Value).Append(0).Max();
        var y = 0;
        foreach (var bar in shown)
        {
            var words = Labels.Wrap(bar.Label, Letters, Lines);
            for (var line = 0; line < words.Count; line++)
            {
                svg.Text(0, y + 15 + (line * Leading), words[line], "chart-label", title: bar.Label);
            }

            y += (words.Count - 1) * Leading;
            var length = most <= 0 ? 0 : Math.Max(0, bar.Value) / most * Longest;
            svg.Rect(0, y + 22, length, 16, "chart-bar", $"{bar.Label}: {bar.Printed}");
            svg.Text(length, y + 35, Labels.Number(bar.Printed, frame.IsRightToLeft), "chart-value", dx: 6);
            svg.Line(0, y + 20, 0, y + 40, "chart-axis");
            y += Row;
        }

        return svg.End(y, "bars");
    }
}
