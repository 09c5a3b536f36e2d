using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.People;

/// <summary>
/// A forgiving form of a name for finding it: without case, accents, vowel marks, apostrophes, joiners and punctuation, with
/// the letters that keyboards of the region interchange folded together (Ҳ and Х, Қ and К, Ө and О, ي and ی, ك and ک, oʻ and o)
/// and digits as 0–9. It stays in its script. Two people may share a key; never use it to say that two are one.
/// The key of a key is itself.
/// </summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Folding.LowerCase(Digits.ToAscii(Whole(text).Normalize(NormalizationForm.FormKC))).Normalize(NormalizationForm.FormKD))
        {
            if (Folding.IsOptionalMark(c) || Folding.IsApostrophe(c) || Folding.IsInvisible(c)) continue;
            if (Folding.Of(c) is { } folded) key.Append(folded);
            else key.Append(char.IsPunctuation(c) || char.IsSymbol(c) ? ' ' : c);
        }

        return Folding.Spaced(key.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Several texts that one search goes through (the name in its own script, the Latin name, the number), each as a key, in one text.</summary>
    public static string Of(params IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Of(t!)).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>What normalisation refuses (half of a surrogate pair, a code point that is no character) as spaces.</summary>
    internal static string Whole(string text) =>
        text.All(c => c < '\uD800') ? text : string.Concat(text.EnumerateRunes().Select(r => IsNone(r.Value) ? " " : r.ToString()));

    // A rune made of a lone half is U+FFFD.
    private static bool IsNone(int value) => value == 0xFFFD || (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
