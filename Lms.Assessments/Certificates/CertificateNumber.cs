using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lms.Assessments.Certificates;

/// <summary>
/// The number a certificate is known by, for example <c>ERP-2026-0000A7-R</c>: module code, year, a serial in Crockford's
/// base 32 (so that it is short and never reads as a word) and a check character by ISO 7064 MOD 37,36.
/// It is made to be read, copied and asked about; it is not a secret. What opens a certificate to a stranger is the <see cref="VerificationCode"/>.
/// </summary>
public sealed record CertificateNumber
{
    /// <summary>Serials run from 0 to this, thirty bits: six characters.</summary>
    public const int LargestSerial = (1 << 30) - 1;

    private const int SerialLength = 6;
    private const int YearLength = 4;

    private CertificateNumber(string moduleCode, int year, int serial) => (ModuleCode, Year, Serial) = (moduleCode, year, serial);

    /// <summary>Two to eight characters, A-Z and 0-9, the first a letter.</summary>
    public string ModuleCode { get; }

    /// <summary>The year of issue, 2000 to 9999.</summary>
    public int Year { get; }

    /// <summary>Unique with the code and the year; given by whoever issues.</summary>
    public int Serial { get; }

    /// <summary>Makes a number. Throws <see cref="ArgumentException"/> when a part is outside its range: that is a fault of the caller, not of a reader.</summary>
    public static CertificateNumber Of(string moduleCode, int year, int serial)
    {
        ArgumentNullException.ThrowIfNull(moduleCode);
        if (!IsCode(moduleCode))
        {
            throw new ArgumentException("A module code is two to eight of A-Z and 0-9, the first a letter.", nameof(moduleCode));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, LargestSerial);
        return new(moduleCode, year, serial);
    }

    /// <summary>
    /// Reads what somebody typed: any case, spaces and dashes anywhere or nowhere, and in year, serial and check character O for 0, I and L for 1.
    /// False when a part is missing or the check character disagrees; never throws.
    /// </summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out CertificateNumber? number)
    {
        number = null;
        var text = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        var codeLength = text.Length - YearLength - SerialLength - 1;
        if (codeLength < 2 || HasForeignLetters(typed) || !IsCode(text[..codeLength]))
        {
            return false;
        }

        var year = 0;
        foreach (var digit in text.AsSpan(codeLength, YearLength))
        {
            var value = Crockford.ValueOf(digit);
            if (value is < 0 or > 9)
            {
                return false;
            }

            year = year * 10 + value;
        }

        var serial = 0;
        foreach (var character in text.AsSpan(codeLength + YearLength, SerialLength))
        {
            var value = Crockford.ValueOf(character);
            if (value < 0)
            {
                return false;
            }

            serial = serial << 5 | value;
        }

        if (year < 2000)
        {
            return false;
        }

        var read = new CertificateNumber(text[..codeLength], year, serial);
        if (Crockford.Fold(read.Check) != Crockford.Fold(text[^1]))
        {
            return false;
        }

        number = read;
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, for text that must be a number (a stored row); throws <see cref="FormatException"/>.</summary>
    public static CertificateNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a certificate number.");

    /// <summary>The check character over code, year and serial.</summary>
    public char Check => CheckCharacter.Of(ModuleCode + YearText + SerialText);

    /// <summary>The one printed form.</summary>
    public override string ToString() => $"{ModuleCode}-{YearText}-{SerialText}-{Check}";

    private string YearText => Year.ToString("0000", CultureInfo.InvariantCulture);

    private string SerialText => string.Create(SerialLength, Serial, static (text, serial) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Crockford.Alphabet[serial & 31];
            serial >>= 5;
        }
    });

    private static bool IsCode(string code) =>
        code.Length is >= 2 and <= 8 && char.IsAsciiLetterUpper(code[0]) && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    // A Cyrillic letter that looks like a Latin one must not be dropped as if it were a space: then another number might be read.
    private static bool HasForeignLetters(string? typed) => (typed ?? "").Any(c => char.IsLetterOrDigit(c) && !char.IsAscii(c));
}
