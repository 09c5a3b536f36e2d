using System.Text;

namespace Lms.Assessments.Imports;

/// <summary>What a cell says, whatever a spreadsheet, a scan or a copy from a web page left in it.</summary>
public static class CellText
{
    /// <summary>More than any field takes: what is longer is refused anyway, and is not kept whole for it.</summary>
    public const int Longest = 1_000;

    /// <summary>
    /// One line without control characters, marks of byte order, tags or halves of characters; one space between words, none at the
    /// ends. Joiners stay: they are spelling in Persian and Sinhala.
    /// </summary>
    public static string Clean(string? raw)
    {
        if (string.IsNullOrEmpty(raw)) return "";
        var text = new StringBuilder(Math.Min(raw.Length, Longest));
        foreach (var rune in raw.EnumerateRunes())
        {
            if (text.Length >= Longest) break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value is 0xFFFD)
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (!IsNoise(rune.Value))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    // Marks of direction and of byte order, soft hyphens, tags, and code points that are none.
    private static bool IsNoise(int value) =>
        value is 0xFEFF or 0x00AD or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF0 and <= 0xFFFC) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE0FFF)
        || (value & 0xFFFE) == 0xFFFE;
}
