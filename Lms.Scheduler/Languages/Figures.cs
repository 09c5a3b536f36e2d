using System.Globalization;

namespace Lms.Scheduler.Languages;

/// <summary>Numbers as a language writes them.</summary>
public sealed class Figures
{
    private const string Latin = "0123456789";
    private readonly NumberFormatInfo format;
    private readonly string digits;

    public Figures(Language language)
    {
        format = (NumberFormatInfo)language.Culture.NumberFormat.Clone();
        digits = language.Numerals switch
        {
            Numerals.Arabic => "٠١٢٣٤٥٦٧٨٩",
            Numerals.EasternArabic => "۰۱۲۳۴۵۶۷۸۹",
            Numerals.Bengali => "০১২৩৪৫৬৭৮৯",
            Numerals.Latin => Latin,
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };
        if (language.Numerals == Numerals.Latin && format.NumberDecimalSeparator == "٫")
        {
            // Arabic separators between Latin digits read as a misprint.
            (format.NumberDecimalSeparator, format.NumberGroupSeparator, format.PercentSymbol) = (".", ",", "%");
            (format.PercentDecimalSeparator, format.PercentGroupSeparator) = (".", ",");
        }
    }

    /// <summary>"1,234" or "12.5": grouped, with the fraction it has and at most two decimals.</summary>
    public string Number(decimal number) => Digits(number.ToString("#,##0.##", format));

    /// <summary>With exactly this many decimals.</summary>
    public string Number(decimal number, int decimals) => Digits(number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format));

    /// <summary>A share kept in basis points (7,050 is 70.5 %).</summary>
    /// <remarks>Where a space stands before the sign, the line does not break there.</remarks>
    public string Percent(int basisPoints) => Digits((basisPoints / 10000m).ToString(basisPoints % 100 == 0 ? "P0" : "P1", format)).Replace(' ', '\u00A0');

    /// <summary>Latin digits of a finished text in this language's digits.</summary>
    public string Digits(string text) => ReferenceEquals(digits, Latin)
        ? text
        : string.Create(text.Length, (text, digits), static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiDigit(s.text[i]) ? s.digits[s.text[i] - '0'] : s.text[i];
            }
        });
}
