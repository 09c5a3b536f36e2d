using System.Globalization;
using System.Text;

namespace Lms.Assessments.People;

/// <summary>
/// Letters that people write for one another, as one letter. Only what normal form KD does not take apart by itself: most of
/// Latin, Й, Ё, Ў, Ӣ, Ӯ, أ, آ, ئ come apart there and lose their marks.
/// </summary>
internal static class Folding
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        // Cyrillic of Tajik, Kyrgyz, Uzbek, Kazakh: the Russian letter a Russian keyboard gives instead
        ['ҳ'] = "х", ['ҷ'] = "ч", ['қ'] = "к", ['ғ'] = "г", ['ң'] = "н", ['ө'] = "о", ['ү'] = "у", ['ұ'] = "у", ['ә'] = "а", ['һ'] = "х", ['і'] = "и",
        // Latin letters without a decomposition
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i", ['ə'] = "e", ['ħ'] = "h", ['ŋ'] = "n",
        // Greek final sigma
        ['ς'] = "σ",
        // Arabic script: yeh, kaf, heh, waw, noon and gaf of Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur keyboards
        ['ي'] = "ی", ['ى'] = "ی", ['ے'] = "ی", ['ې'] = "ی", ['ۍ'] = "ی", ['ێ'] = "ی", ['ك'] = "ک", ['ڪ'] = "ک", ['ګ'] = "گ",
        ['ہ'] = "ه", ['ھ'] = "ه", ['ە'] = "ه", ['ة'] = "ه", ['ۃ'] = "ه", ['ٱ'] = "ا", ['ۆ'] = "و", ['ۇ'] = "و", ['ں'] = "ن", ['ڼ'] = "ن", ['ء'] = "",
    };

    /// <summary>The letter in its folded form, or null when it stays.</summary>
    public static string? Of(char lower) => Letters.GetValueOrDefault(lower);

    /// <summary>
    /// A mark that may be left out. In Latin, Cyrillic, Greek and Arabic that is any non-spacing mark; in Bengali, Sinhala or Tamil
    /// the same category holds the vowels, and a name without its vowels is another name.
    /// </summary>
    public static bool IsOptionalMark(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED' and not '\u06DD' and not '\u06DE' and not '\u06E5' and not '\u06E6' and not '\u06E9');

    /// <summary>Apostrophes of every keyboard, with the two Uzbek letters' turned commas and the soft and hard signs' substitutes.</summary>
    public static bool IsApostrophe(char c) =>
        c is '\'' or '`' or '´' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07';

    /// <summary>Lower case by the invariant rules, through upper case so that letters with two lower forms meet.</summary>
    public static string LowerCase(string text) =>
        text.Replace('\u0130', 'i').ToUpperInvariant().ToLowerInvariant();

    /// <summary>Joiners, direction marks and other characters without a shape.</summary>
    public static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>One space between words and none at the ends.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) spaced.Append(c);
            else if (spaced.Length > 0 && spaced[^1] != ' ') spaced.Append(' ');
        }

        return spaced.ToString().TrimEnd(' ');
    }
}
