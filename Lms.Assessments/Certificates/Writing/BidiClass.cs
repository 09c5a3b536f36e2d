using System.Globalization;
using System.Text;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>The bidirectional classes of UAX #9 that plain names and titles contain.</summary>
internal enum BidiClass
{
    L,
    R,
    AL,
    EN,
    AN,
    ES,
    ET,
    CS,
    NSM,
    BN,
    WS,
    ON,
}

/// <summary>
/// The class of a character, from ranges and general categories: .NET has no table of them. Exact for the scripts of the certificates,
/// their digits and punctuation; compared with another implementation over random strings of those (see BidiTests).
/// </summary>
internal static class BidiClasses
{
    public static BidiClass Of(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or >= 0x6F0 and <= 0x6F9 or >= 0x2070 and <= 0x2079 or >= 0x2080 and <= 0x2089 => BidiClass.EN,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C or 0x6DD or >= 0x600 and <= 0x605 => BidiClass.AN,
        '+' or '-' or 0x207A or 0x207B or 0x208A or 0x208B or 0x2212 => BidiClass.ES,
        >= '#' and <= '%' or >= 0xA2 and <= 0xA5 or 0xB0 or 0xB1 or 0x66A or 0x9F2 or 0x9F3 or 0xBF9 or >= 0x2030 and <= 0x2034 or >= 0x20A0 and <= 0x20CF => BidiClass.ET,
        ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F or 0x2044 => BidiClass.CS,
        0x200E => BidiClass.L,
        0x200F => BidiClass.R,
        0x61C => BidiClass.AL,
        0x606 or 0x607 or 0x60E or 0x60F or 0x6DE or 0x6E9 or 0xFD3E or 0xFD3F => BidiClass.ON,
        _ => ByCategory(codePoint),
    };

    private static BidiClass ByCategory(int codePoint) => CategoryOf(codePoint) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.NSM,
        UnicodeCategory.Format or UnicodeCategory.Control => BidiClass.BN,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator => BidiClass.WS,
        _ when IsArabic(codePoint) => BidiClass.AL,
        _ when IsOtherRightToLeft(codePoint) => BidiClass.R,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => BidiClass.L,
        _ => BidiClass.ON,
    };

    private static UnicodeCategory CategoryOf(int codePoint) =>
        Rune.TryCreate(codePoint, out var rune) ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;

    private static bool IsArabic(int c) => c is >= 0x600 and < 0x7C0 or >= 0x860 and < 0x900 or >= 0xFB50 and < 0xFE00 or >= 0xFE70 and < 0xFF00 or >= 0x1EE00 and < 0x1EF00;

    private static bool IsOtherRightToLeft(int c) => c is >= 0x590 and < 0x600 or >= 0x7C0 and < 0x860 or >= 0xFB1D and < 0xFB50 or >= 0x10800 and < 0x11000 or >= 0x1E800 and < 0x1F000;
}
