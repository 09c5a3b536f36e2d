using System.Text;
using Lms.Assessments.People;

namespace Lms.Assessments.Polls;

/// <summary>What people write into a poll, made safe to stand in a list with what others wrote.</summary>
public static class WrittenText
{
    // nvarchar(100) holds it; a word of a cloud has at most 60 characters, and folding can lengthen it (ß, ligatures).
    private const int LongestKey = 100;

    /// <summary>
    /// One space between words, none at the ends, no control characters and no marks that turn the direction of what follows.
    /// Joiners stay: Persian, Bengali and Sinhala are not spelled without them.
    /// </summary>
    public static string Tidy(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in SearchKey.Whole(text))
        {
            if (char.IsWhiteSpace(c)) kept.Append(' ');
            else if (!char.IsControl(c) && !TurnsDirection(c)) kept.Append(c);
        }

        return Folding.Spaced(kept.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>
    /// The form in which two spellings of a word count together: its search key, which folds case, accents and the letters that
    /// keyboards interchange, within its script (a Cyrillic "с" never meets a Latin "c"). Where that leaves nothing (a lone sign), the word itself.
    /// </summary>
    public static string WordKey(string word)
    {
        var key = SearchKey.Of(word);
        key = key.Length > 0 ? key : Tidy(word);
        return key.Length <= LongestKey ? key : key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];
    }

    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF';
}
