namespace Lms.Assessments.People;

/// <summary>
/// One word somebody looks for, in the forms a <see cref="SearchText"/> may hold it: any of them is a hit. Where a form adds nothing
/// it repeats <see cref="Typed"/>.
/// </summary>
/// <param name="Typed">As typed, by <see cref="SearchKey"/>: found anywhere in the text.</param>
/// <param name="Latin">In Latin letters: found anywhere.</param>
/// <param name="Heard">How it sounds, from the '~' before it on.</param>
/// <param name="HeardElse">The same with a waw heard the other way.</param>
public sealed record SearchWord(string Typed, string Latin, string Heard, string HeardElse)
{
    // Two letters sound like half the people there are.
    private const int ShortestHeard = 3;

    /// <summary>The words of a search, <paramref name="most"/> at most: what goes beyond is left out rather than refused.</summary>
    public static IReadOnlyList<SearchWord> Of(string? search, int most) =>
        [.. (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Words).Take(most)];

    /// <summary>Whether a word has a sound worth comparing: a number has none.</summary>
    internal static bool Sounds(string word) => !word.Any(char.IsDigit);

    // Romanised from what was typed, since a key has lost the letters of Tajik. What punctuation divides is looked for in parts.
    private static IEnumerable<SearchWord> Words(string typed)
    {
        var keys = SearchKey.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return keys.Length == 1 ? [One(keys[0], typed)] : keys.Select(k => One(k, k));
    }

    private static SearchWord One(string key, string typed)
    {
        var latin = Last(Romanized.Of(typed));
        return new SearchWord(key, latin.Length == 0 ? key : latin, HeardOf(key, latin), HeardOf(key, Last(Romanized.Of(typed, otherWaw: true))));
    }

    // الكريم is two words in Latin, of which the article is not looked for.
    private static string Last(string roman) => SearchKey.Of(roman).Split(' ')[^1];

    private static string HeardOf(string typed, string latin)
    {
        if (typed.Length < ShortestHeard || !Sounds(typed))
        {
            return typed;
        }

        // Long enough, the beginning of a sound will do: who types Karim looks for Karimova too.
        return Sound.Of(latin) switch
        {
            { Length: 0 } => typed,
            { Length: >= ShortestHeard } sound => "~" + sound,
            var sound => $"~{sound}~",
        };
    }
}
