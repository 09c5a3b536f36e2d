namespace Lms.Web.Figures.Charts;

/// <summary>Lines across a chart, at round numbers from zero to at least the largest value.</summary>
internal static class Scale
{
    /// <summary>Two to five of them, whole numbers while the values are: 0 and 1 where there is nothing.</summary>
    public static IReadOnlyList<decimal> From0To(decimal most)
    {
        if (most <= 0)
        {
            return [0, 1];
        }

        var size = 1m;
        while (size * 10 <= most)
        {
            size *= 10;
        }

        while (size > most)
        {
            size /= 10;
        }

        var step = new[] { size / 4, size / 2, size, size * 2, size * 5 }.First(s => s * 4 >= most);
        if (most >= 1)
        {
            step = Math.Max(1, Math.Ceiling(step));
        }

        var lines = (int)Math.Ceiling(most / step);
        return [.. Enumerable.Range(0, lines + 1).Select(i => i * step)];
    }
}
