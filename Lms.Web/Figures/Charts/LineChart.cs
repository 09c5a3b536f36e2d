namespace Lms.Web.Figures.Charts;

/// <summary>Lines over time from zero, each with its name at its end, its own dashes and its own mark.</summary>
public static class LineChart
{
    /// <summary>More cannot be told apart.</summary>
    public const int Most = 5;

    internal const int Top = 20;
    internal const int Plot = 210;
    internal const int Gap = 36;

    // The rest of the width is for the names.
    internal const decimal Across = 70;
    private const int Letters = 12;
    // What stands side by side on a phone.
    private const int Words = 3;

    private static readonly string[] Marks = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "M-4-4H4V4H-4Z", "M0-5 5 4H-5Z", "M0-5.500 5.500 0 0 5.500-5.500 0Z", "M-5-4H5L0 5Z"];

    /// <param name="ticks">The names of the months, quarters or years, as many as each line has values.</param>
    /// <param name="number">Writes a value as its reader does.</param>
    public static string Draw(ChartFrame frame, IReadOnlyList<string> ticks, IReadOnlyList<Line> lines, Func<decimal, string> number)
    {
        var svg = new Svg(frame);
        var shown = lines.Take(Most).ToList();
        var grid = Scale.From0To(shown.SelectMany(l => l.Values).Max() ?? 0);
        decimal X(int tick) => ticks.Count == 1 ? Across / 2 : Across * tick / (ticks.Count - 1);
        decimal Y(decimal value) => Top + Plot - (Math.Max(0, value) / grid[^1] * Plot);
        foreach (var value in grid)
        {
            svg.Line(0, Y(value), Across, Y(value), value == 0 ? "chart-axis" : "chart-grid");
            if (value > 0)
            {
                svg.Text(0, Y(value) - 4, Labels.Number(number(value), frame.IsRightToLeft), "chart-tick");
            }
        }

        foreach (var tick in Labels.Ticks(ticks.Count, Words))
        {
            var anchor = ticks.Count == 1 ? "middle" : tick == 0 ? "start" : tick == ticks.Count - 1 ? "end" : "middle";
            svg.Text(X(tick), Top + Plot + 20, ticks[tick], "chart-tick", anchor: anchor);
        }

        for (var n = 0; n < shown.Count; n++)
        {
            Trace(svg, shown[n], n, ticks, X, Y, number);
        }

        Name(svg, shown, X, Y);
        return svg.End(Math.Max(Top + Plot + 28, Top + (shown.Count * Gap) + 8), "lines");
    }

    private static void Trace(Svg svg, Line line, int n, IReadOnlyList<string> ticks, Func<int, decimal> x, Func<decimal, decimal> y, Func<decimal, string> number)
    {
        for (var i = 1; i < line.Values.Count; i++)
        {
            if (line.Values[i - 1] is { } before && line.Values[i] is { } here)
            {
                svg.Line(x(i - 1), y(before), x(i), y(here), $"chart-line chart-line-{n + 1}");
            }
        }

        for (var i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is { } value)
            {
                svg.Mark(x(i), y(value), Marks[n], $"chart-mark chart-mark-{n + 1}", $"{line.Name}, {ticks[i]}: {number(value)}");
            }
        }
    }

    // At the height of the last value, moved apart where lines end close together.
    private static void Name(Svg svg, IReadOnlyList<Line> lines, Func<int, decimal> x, Func<decimal, decimal> y)
    {
        var ends = lines.Select(l => y(l.Values.LastOrDefault(v => v is not null) ?? 0)).ToList();
        var places = Labels.Spread(ends, Gap, Top, Top + Plot);
        for (var n = 0; n < lines.Count; n++)
        {
            if (lines.Count == 1)
            {
                // The title says what the only line is.
                return;
            }

            var words = Labels.Wrap(lines[n].Name, Letters);
            svg.Mark(Across + 3, places[n], Marks[n], $"chart-mark chart-mark-{n + 1}");
            for (var row = 0; row < words.Count; row++)
            {
                svg.Text(Across + 3, places[n] + 5 + (row * 16), words[row], "chart-label", dx: 9, title: lines[n].Name);
            }
        }
    }
}
