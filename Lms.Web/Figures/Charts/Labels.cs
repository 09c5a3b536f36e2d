namespace Lms.Web.Figures.Charts;

/// <summary>Words in a drawing: cut where they would run over something, and kept apart.</summary>
internal static class Labels
{
    // A number keeps its own direction whatever runs around it ("≥ 7,000" would become "7,000 ≤").
    private const char Isolate = '\u2066';
    private const char End = '\u2069';

    public static string Number(string printed, bool isRightToLeft) => isRightToLeft ? Isolate + printed + End : printed;

    /// <summary>At most so many letters, the last an ellipsis where some are left out.</summary>
    public static string Short(string text, int letters)
    {
        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= letters ? text : text[..starts[letters - 1]].TrimEnd() + "…";
    }

    /// <summary>Lines of at most so many letters, broken at a space where there is one; the last is cut where there would be more than so many.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters, int most = 2)
    {
        if (text.Length <= letters)
        {
            return [text];
        }

        var space = text.LastIndexOf(' ', letters);
        return space <= 0 || most < 2 ? [Short(text, letters)] : [text[..space], .. Wrap(text[(space + 1)..], letters, most - 1)];
    }

    /// <summary>
    /// Places that lie at least <paramref name="gap"/> apart, in the order of those wanted and as near to them as that allows,
    /// between two bounds (which give way where there is no room).
    /// </summary>
    public static IReadOnlyList<decimal> Spread(IReadOnlyList<decimal> wanted, decimal gap, decimal first, decimal last)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToList();
        var places = new decimal[wanted.Count];
        var next = first;
        foreach (var i in order)
        {
            places[i] = Math.Max(wanted[i], next);
            next = places[i] + gap;
        }

        // Pushed down past the end: push back up from there.
        var limit = Math.Max(last, first + (gap * (wanted.Count - 1)));
        foreach (var i in Enumerable.Reverse(order))
        {
            places[i] = Math.Min(places[i], limit);
            limit = places[i] - gap;
        }

        return places;
    }

    /// <summary>Which of so many ticks carry words: the first, the last and some between, evenly.</summary>
    public static IReadOnlyList<int> Ticks(int count, int most) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1) / (most - 1.0), MidpointRounding.AwayFromZero)).Distinct()];
}
