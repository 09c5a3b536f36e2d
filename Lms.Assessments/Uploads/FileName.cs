using System.Globalization;
using System.Text;

namespace Lms.Assessments.Uploads;

/// <summary>A file's name as its sender calls it, made safe to print and to download under.</summary>
public static class FileName
{
    public const int Longest = 120;

    /// <summary>
    /// The last part of whatever path was sent, in composed form, without control characters, direction overrides (they turn
    /// <c>exe.fdp</c> round on the screen) and what Windows cannot store. Never empty.
    /// </summary>
    public static string Clean(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in Composed(last).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                continue;
            }

            // Joiners stand inside words of Persian, Urdu and Sinhala; the other format characters have no place in a name.
            if (category is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D))
            {
                continue;
            }

            kept.Append(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var name = kept.ToString().Trim(' ', '.');
        return name.Length == 0 ? "file" : Shorten(name);
    }

    /// <summary>The name with the extension its content has.</summary>
    public static string WithType(string name, FileType type)
    {
        if (FileType.Find(Extension(name)) == type)
        {
            return name;
        }

        var stem = FileType.Find(Extension(name)) is null ? name : name[..^(Extension(name).Length + 1)];
        return Shorten($"{stem}.{type.Extension}");
    }

    /// <summary>What follows the last dot; empty where there is none.</summary>
    public static string Extension(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[(dot + 1)..] : "";

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var extension = Extension(name) is { Length: > 0 and < 8 } found ? "." + found : "";
        var cut = Longest - extension.Length;
        // Not through the middle of a character.
        return string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut), extension);
    }

    private static string Composed(string text)
    {
        // A lone half of a character cannot be normalised.
        var whole = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune == Rune.ReplacementChar ? "" : rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
