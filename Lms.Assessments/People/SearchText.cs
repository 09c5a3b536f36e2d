namespace Lms.Assessments.People;

/// <summary>
/// What one search goes through: names as <see cref="SearchKey"/> in their own script and in Latin letters, whatever else is looked
/// for (a number, an address), and behind them how each word of the names sounds, so that Latin finds Cyrillic and Arabic spellings
/// and the other way. Sounds stand between '~', which no key holds. <see cref="SearchWord"/> is the other half.
/// </summary>
public static class SearchText
{
    /// <summary>Counted up when the same record would give another text or <see cref="MatchKey"/>; older rows are made anew at the next start.</summary>
    public const int Form = 1;

    /// <summary>What the column holds. Names fill a quarter of it; what goes beyond is cut off at the end of a sound.</summary>
    public const int MaxLength = 1600;

    /// <param name="names">In any script.</param>
    /// <param name="others">Found as they are written.</param>
    public static string Of(IEnumerable<string?> names, IEnumerable<string?> others)
    {
        var known = names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!).ToList();
        var plain = string.Join(' ', SearchKey.Of([.. known, .. others, .. known.Select(Romanized.Of)]).Split(' ').Distinct(StringComparer.Ordinal));
        var sounds = known.SelectMany(Sounds).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var text = sounds.Count == 0 ? plain : $"{plain} ~{string.Join('~', sounds)}~";
        return text.Length <= MaxLength ? text : text[..(text.LastIndexOfAny([' ', '~'], MaxLength - 1) + 1)];
    }

    // Each word by itself, with a waw heard either way, and what belongs together (abd + karim) as one.
    private static IEnumerable<string> Sounds(string name) =>
        [.. Words(name, otherWaw: false), .. Words(name, otherWaw: true), .. MatchKey.Words(name)];

    private static IEnumerable<string> Words(string name, bool otherWaw) =>
        SearchKey.Of(Romanized.Of(name, otherWaw)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(SearchWord.Sounds).Select(Sound.Of);
}
