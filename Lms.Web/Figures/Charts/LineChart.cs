using System.Globalization;

namespace Lms.Web.Figures.Charts;

/// <summary>
/// Lines over time from zero, each with its own dashes and its own mark, and at its end its name; where a name would have to be cut, a
/// number, under which the page writes all names out in full (<see cref="Sample"/>).
/// </summary>
public static class LineChart
{
    /// <summary>More cannot be told apart.</summary>
    public const int Most = 5;

    internal const int Top = 20;
    internal const int Plot = 210;
    internal const int Gap = 36;
    internal const int NumberGap = 18;

    // The rest of the width is for the names, or for their numbers.
    internal const decimal Across = 70;
    internal const decimal Numbered = 90;
    internal const decimal Alone = 98;
    private const int Letters = 12;
    // What stands side by side on a phone.
    private const int Words = 3;
    private const int LongTick = 9;

    // In per cent of a phone's drawing of 280 px: a letter of a tick, and what is left free beside one.
    private const decimal Letter = 2.8m;
    private const decimal Beside = 3;

    private static readonly string[] Marks = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "M-4-4H4V4H-4Z", "M0-5 5 4H-5Z", "M0-5.500 5.500 0 0 5.500-5.500 0Z", "M-5-4H5L0 5Z"];

    /// <param name="ticks">The names of the months, quarters or years, as many as each line has values.</param>
    /// <param name="number">Writes a value as its reader does.</param>
    /// <param name="running">Words under the last tick where it is not over: its marks are open and no line leads there, which would fall only because time has not passed. Null where it is.</param>
    public static string Draw(ChartFrame frame, IReadOnlyList<string> ticks, IReadOnlyList<Line> lines, Func<decimal, string> number, string? running = null)
    {
        var svg = new Svg(frame);
        var shown = lines.Take(Most).ToList();
        var (isNumbered, open) = (IsNumbered(shown), running is null ? ticks.Count : ticks.Count - 1);
        var across = isNumbered ? Numbered : shown.Count < 2 ? Alone : Across;
        var grid = Scale.From0To(shown.SelectMany(l => l.Values).Max() ?? 0);
        // Numbers stand before the plot: inside, the first line to begin at their height would strike through them.
        var start = (grid.Max(value => number(value).Length) * Letter) + Beside;
        decimal X(int tick) => start + (ticks.Count == 1 ? (across - start) / 2 : (across - start) * tick / (ticks.Count - 1));
        decimal Y(decimal value) => Top + Plot - (Math.Max(0, value) / grid[^1] * Plot);
        if (running is not null)
        {
            var from = ticks.Count == 1 ? start : (X(ticks.Count - 2) + across) / 2;
            svg.Rect(from, Top - 12, across - from + 2, Plot + 12, "chart-running");
        }

        foreach (var value in grid)
        {
            svg.Line(start, Y(value), across, Y(value), value == 0 ? "chart-axis" : "chart-grid");
            if (value > 0)
            {
                svg.Text(start, Y(value) + 5, Labels.Number(number(value), frame.IsRightToLeft), "chart-tick", dx: -7, anchor: "end");
            }
        }

        // Long words in the middle fit only where that is the middle of the drawing, and where there is room for three.
        var longest = ticks.Max(t => t.Length);
        var words = (ticks.Count % 2 == 0 && longest > LongTick) || Words * ((longest * Letter) + Beside) > across - start ? Words - 1 : Words;
        foreach (var tick in Labels.Ticks(ticks.Count, words))
        {
            var anchor = ticks.Count == 1 ? "middle" : tick == 0 ? "start" : tick == ticks.Count - 1 ? "end" : "middle";
            svg.Text(X(tick), Top + Plot + 20, ticks[tick], "chart-tick", anchor: anchor);
            if (tick >= open)
            {
                svg.Text(X(tick), Top + Plot + 38, running!, "chart-tick", anchor: anchor);
            }
        }

        for (var n = 0; n < shown.Count; n++)
        {
            Trace(svg, shown[n], n, open, (i, value) => $"{shown[n].Name}, {ticks[i]}{(i >= open ? $" ({running})" : "")}: {number(value)}", X, Y);
        }

        // At the height of the last value there is.
        decimal End(Line line) => Y(line.Values.LastOrDefault(v => v is not null) ?? 0);
        Name(svg, shown, isNumbered ? n => [number(n + 1)] : n => Labels.Wrap(shown[n].Name, Letters), across, isNumbered ? NumberGap : Gap, End);
        return svg.End(Math.Max(Top + Plot + (running is null ? 28 : 46), Top + (shown.Count * (isNumbered ? NumberGap : Gap)) + 8), "lines");
    }

    /// <summary>Whether names stand under the drawing, by number, because one would be cut at the end of its line.</summary>
    public static bool IsNumbered(IReadOnlyList<Line> lines) =>
        lines.Count > 1 && lines.Take(Most).Any(l => Labels.Wrap(l.Name, Letters) is var words && string.Join(' ', words) != l.Name);

    /// <summary>A piece of the line at this place, for the list of names under the drawing.</summary>
    public static string Sample(int n) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg class="chart-sample" width="40" height="16" aria-hidden="true" focusable="false"><line x1="1" y1="8" x2="39" y2="8" class="chart-line chart-line-{n + 1}"/><svg x="20" y="8" overflow="visible"><path d="{Marks[n]}" class="chart-mark chart-mark-{n + 1}"/></svg></svg>
        """);

    private static void Trace(Svg svg, Line line, int n, int open, Func<int, decimal, string> said, Func<int, decimal> x, Func<decimal, decimal> y)
    {
        for (var i = 1; i < open; i++)
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
                svg.Mark(x(i), y(value), Marks[n], $"chart-mark chart-mark-{n + 1}{(i >= open ? " chart-mark-open" : "")}", said(i, value));
            }
        }
    }

    // Moved apart where lines end close together.
    private static void Name(Svg svg, IReadOnlyList<Line> lines, Func<int, IReadOnlyList<string>> words, decimal across, int gap, Func<Line, decimal> end)
    {
        // The title says what the only line is.
        if (lines.Count < 2)
        {
            return;
        }

        var places = Labels.Spread([.. lines.Select(end)], gap, Top, Top + Plot);
        for (var n = 0; n < lines.Count; n++)
        {
            svg.Mark(across + 3, places[n], Marks[n], $"chart-mark chart-mark-{n + 1}");
            foreach (var (row, word) in words(n).Index())
            {
                svg.Text(across + 3, places[n] + 5 + (row * 16), word, "chart-label", dx: 9, title: lines[n].Name);
            }
        }
    }
}
