using System.Globalization;
using System.Text;

namespace Lms.Assessments.Values;

/// <summary>Decimal digits of any script (Arabic-Indic, Eastern Arabic, Bengali, Devanagari, Tamil …) as 0–9. Everything else stays.</summary>
public static class Digits
{
    public static string ToAscii(string text)
    {
        if (text.All(char.IsAscii)) return text;
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var digit = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1;
            if (digit >= 0) ascii.Append((char)('0' + digit));
            else ascii.Append(rune.ToString());
        }

        return ascii.ToString();
    }
}
