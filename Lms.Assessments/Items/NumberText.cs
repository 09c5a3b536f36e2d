using System.Globalization;
using System.Text;
using Lms.Assessments.People;
using Lms.Assessments.Values;

namespace Lms.Assessments.Items;

/// <summary>
/// Numbers as people type them: any script's digits, point or comma (also ٫) as decimal sign, spaces, points or commas
/// between thousands, a trailing percent sign. One sign before exactly three digits ("1,204") can be either, and which it is
/// depends on where one went to school; both readings are given and the answer is right if one of them is.
/// </summary>
public static class NumberText
{
    /// <summary>No reading when the text is no number; two when it is ambiguous.</summary>
    public static IReadOnlyList<decimal> Readings(string text)
    {
        var plain = Plain(text);
        var signs = plain.Where(c => c is '.' or ',').ToList();
        if (signs.Count == 0) return Read(plain);
        var last = plain.LastIndexOfAny(['.', ',']);
        var decimalReading = plain[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + "." + plain[(last + 1)..];
        var groupReading = plain.Replace(plain[last].ToString(), "", StringComparison.Ordinal);
        if (signs.Count == 1) return InThousands(plain) ? [.. Read(decimalReading), .. Read(groupReading)] : Read(decimalReading);
        if (signs.Distinct().Count() == 1) return InThousands(plain) ? Read(groupReading) : [];
        // Two signs: the last is the decimal one and stands once, the other one parts thousands.
        return signs.Count(s => s == plain[last]) == 1 && InThousands(plain[..last]) ? Read(decimalReading) : [];
    }

    private static bool InThousands(string text)
    {
        var parts = text.TrimStart('-').Split('.', ',');
        return parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(p => p.Length == 3);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Digits.ToAscii(SearchKey.Whole(text).Normalize(NormalizationForm.FormKC)).Trim().TrimEnd('%', '\u066A'))
        {
            if (char.IsWhiteSpace(c) || c is '\'' or '\u2019' or '\u066C' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            plain.Append(c switch { '\u2212' or '\u2013' => '-', '\u066B' => '.', '\u060C' => ',', _ => c });
        }

        return plain.ToString();
    }

    private static decimal[] Read(string plain) =>
        decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000_000_000_000m ? [number] : []; // so that a difference of two never overflows
}
