using System.Globalization;
using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.People;

/// <summary>
/// The number on a person's slip, which people without e-mail sign in with: nine digits drawn by chance and a check digit,
/// printed <c>482-106-3759</c>. Digits only, because they are on every keyboard of the region; by chance, because counting up
/// would tell strangers which numbers exist.
/// </summary>
public static class RegistrationNumber
{
    /// <summary>How many numbers there are: the draw is from 0 to one less.</summary>
    public const int Count = 900_000_000;

    // H. M. Damm's quasigroup of order 10 (2004): catches every wrong digit and every swap of neighbours.
    private static readonly byte[] Damm =
    [
        0, 3, 1, 7, 5, 9, 8, 6, 4, 2, 7, 0, 9, 2, 1, 5, 4, 8, 6, 3, 4, 2, 0, 6, 8, 7, 1, 3, 5, 9, 1, 7, 5, 0, 9, 8, 3, 4, 2, 6, 6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
        3, 6, 7, 4, 2, 0, 9, 5, 8, 1, 5, 8, 6, 9, 7, 2, 0, 1, 3, 4, 8, 9, 4, 5, 3, 6, 2, 0, 1, 7, 9, 4, 3, 8, 6, 1, 7, 2, 0, 5, 2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
    ];

    /// <summary>The printed number for a draw. Throws <see cref="ArgumentOutOfRangeException"/> outside 0 … <see cref="Count"/> − 1.</summary>
    public static string Of(int draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, Count);
        var digits = (draw + 100_000_000).ToString(CultureInfo.InvariantCulture);
        digits += (char)('0' + Check(digits));
        return $"{digits[..3]}-{digits[3..6]}-{digits[6..]}";
    }

    /// <summary>What is compared: digits of any script as 0–9 and letters in upper case, without spaces, dashes and signs. Never fails.</summary>
    public static string Key(string typed)
    {
        var key = new StringBuilder(typed.Length);
        foreach (var c in Digits.ToAscii(SearchKey.Whole(typed).Normalize(NormalizationForm.FormKC)))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToUpperInvariant(c));
        }

        // No number is longer; what is has been typed into the wrong field.
        return key.Length > 40 ? key.ToString(0, 40) : key.ToString();
    }

    /// <summary>Whether what was typed can be a number of ours: ten digits whose check digit is right.</summary>
    public static bool IsOne(string typed) => Key(typed) is { Length: 10 } key && key.All(char.IsAsciiDigit) && Check(key) == 0;

    private static int Check(string digits) => digits.Aggregate(0, (interim, d) => Damm[(interim * 10) + (d - '0')]);
}
