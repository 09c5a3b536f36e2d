using System.Globalization;

namespace Lms.Web.Figures.Charts;

/// <summary>
/// Wholes of one length, each cut into its parts, which differ in pattern and carry their share in words. Only for parts of which
/// nothing is in two: who draws it has to know.
/// </summary>
public static class ShareChart
{
    public const int MostParts = 6;

    public const int MostRows = 12;

    private const int Key = 26;
    private const int Row = 54;
    private const int Leading = 18;

    // Beside them "n = 1,234" has to fit.
    private const int Letters = 30;

    // Below this a share would not fit into its part; the mark under the pointer and the table have it.
    private const int Fits = 14;

    private static readonly string[] Hatches = ["", "M-2 2 2-2M0 8 8 0M6 10 10 6", "M2 2h2v2h-2ZM6 6h2v2h-2Z", "M0 2H8M0 6H8", "M2 0V8M6 0V8", "M0 0 8 8M8 0 0 8"];

    /// <param name="count">Writes "120 people": what a whole is.</param>
    /// <param name="percent">Writes a share in whole per cent.</param>
    public static string Draw(ChartFrame frame, IReadOnlyList<string> parts, IReadOnlyList<Share> shares, Func<decimal, string> count, Func<int, string> percent)
    {
        var svg = new Svg(frame);
        var used = parts.Take(MostParts).ToList();
        for (var n = 0; n < used.Count; n++)
        {
            var hatch = Hatches[n].Length == 0 ? "" : $"<path d=\"{Hatches[n]}\" class=\"chart-hatch\"/>";
            svg.Define(string.Create(CultureInfo.InvariantCulture, $"<pattern id=\"{frame.Id}-p{n + 1}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" class=\"chart-part-{n + 1}\"/>{hatch}</pattern>"));
            var (x, y) = (n % 2 * 50, n / 2 * Key);
            svg.Rect(x, y + 3, 5, 16, "chart-part", fill: $"p{n + 1}");
            svg.Text(x + 5, y + 16, Labels.Short(used[n], 18), "chart-label", dx: 7, title: used[n]);
        }

        var top = ((used.Count + 1) / 2 * Key) + 8;
        foreach (var share in shares.Take(MostRows))
        {
            top += Whole(svg, frame, share, top, used, count, percent);
        }

        return svg.End(top, "shares");
    }

    /// <summary>Whole per cent that add up to 100 (or to nothing where there is nothing): the largest remainders are rounded up.</summary>
    public static IReadOnlyList<int> Percents(IReadOnlyList<decimal> parts)
    {
        var all = parts.Sum(p => Math.Max(0, p));
        if (all == 0)
        {
            return [.. parts.Select(_ => 0)];
        }

        var exact = parts.Select(p => Math.Max(0, p) * 100 / all).ToList();
        var whole = exact.Select(e => (int)Math.Floor(e)).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i).Take(100 - whole.Sum()))
        {
            whole[i]++;
        }

        return whole;
    }

    // Returns how high it is.
    private static int Whole(Svg svg, ChartFrame frame, Share share, int y, IReadOnlyList<string> parts, Func<decimal, string> count, Func<int, string> percent)
    {
        var all = share.Parts.Sum(p => Math.Max(0, p));
        var percents = Percents(share.Parts);
        var words = Labels.Wrap(share.Label, Letters, 3);
        foreach (var (line, word) in words.Index())
        {
            svg.Text(0, y + 15 + (line * Leading), word, "chart-label", title: share.Label);
        }

        svg.Text(100, y + 15, Labels.Number(count(all), frame.IsRightToLeft), "chart-tick", anchor: "end");
        var down = (words.Count - 1) * Leading;
        y += down;
        var x = 0m;
        for (var n = 0; n < parts.Count && all > 0; n++)
        {
            var width = Math.Max(0, share.Parts[n]) * 100 / all;
            svg.Rect(x, y + 22, width, 24, "chart-part", $"{share.Label}, {parts[n]}: {percent(percents[n])}", $"p{n + 1}");
            if (percents[n] >= Fits)
            {
                svg.Text(x + (width / 2), y + 39, Labels.Number(percent(percents[n]), frame.IsRightToLeft), "chart-inside", anchor: "middle");
            }

            x += width;
        }

        return Row + down;
    }
}
