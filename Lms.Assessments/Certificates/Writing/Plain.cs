using System.Globalization;
using System.Text;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>Text as it is printed: normalisation form C, one space for any white space, no direction or control characters (the line's direction is the page's to decide).</summary>
internal static class Plain
{
    public static string Of(string text) => Of(text, withIsolates: false);

    /// <summary>The same with the isolates of a sentence, which keep what runs the other way together; drawn they are not.</summary>
    public static string Isolated(string text) => Of(text, withIsolates: true);

    private static string Of(string text, bool withIsolates)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (!char.IsControl(c) && (!IsDirection(c) || (withIsolates && BidiIsolates.Is(c))))
            {
                plain.Append(c);
            }
        }

        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>Code points of a text as it is printed.</summary>
    public static int[] Runes(string text) => [.. Of(text).EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>Joiners and the like, which shape their neighbours and are never drawn themselves.</summary>
    public static bool IsInvisible(int codePoint) =>
        Rune.TryCreate(codePoint, out var rune) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>True when the first letter with a direction is written from right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        var isolated = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (BidiIsolates.Is(rune.Value))
            {
                isolated = rune.Value == BidiIsolates.Pop ? Math.Max(isolated - 1, 0) : isolated + 1;
                continue;
            }

            switch (isolated > 0 ? BidiClass.ON : BidiClasses.Of(rune.Value))
            {
                case BidiClass.L:
                    return false;
                case BidiClass.R or BidiClass.AL:
                    return true;
            }
        }

        return false;
    }

    private static bool IsDirection(char c) => c is '\u200E' or '\u200F' or '\u061C' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF' or '\u00AD';
}
