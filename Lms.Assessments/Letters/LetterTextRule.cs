using System.Globalization;

namespace Lms.Assessments.Letters;

/// <summary>
/// What a text of a letter must keep when an administrator words it anew: the places that are filled in for each reader, all of them and
/// no others. One that is lost is a letter that does not say which training; one that is invented is a letter that nobody can write.
/// </summary>
public static class LetterTextRule
{
    public const int LongestSubject = 200;
    public const int Longest = 2000;

    // A space that must not break is a translator's, and stays.
    private static readonly char[] Breaks = [' ', '\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>One line, as letters are made of: breaks and runs of space are single spaces, and control characters are gone.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || Breaks.Contains(c))).Split(Breaks, StringSplitOptions.RemoveEmptyEntries));

    /// <param name="needed">Places of the original.</param>
    /// <param name="found">Places of the text.</param>
    /// <returns>The first fault, null where there is none.</returns>
    public static LetterTextFault? Check(string text, bool isSubject, IReadOnlySet<string> needed, IReadOnlySet<string> found)
    {
        var longest = isSubject ? LongestSubject : Longest;
        return text.Length > longest ? new("too_long", longest.ToString(CultureInfo.InvariantCulture))
            : Named("lost", needed.Except(found)) ?? Named("invented", found.Except(needed));
    }

    private static LetterTextFault? Named(string code, IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).Select(n => $"{{{n}}}").ToList() is { Count: > 0 } some ? new(code, string.Join(", ", some)) : null;
}
