using System.Globalization;
using System.Text;
using Lms.Assessments.Values;

namespace Lms.Assessments.AccessCodes;

/// <summary>
/// The code on a slip: twelve digits by chance, printed <c>4821-0637-5194</c>. Digits, because they are on every keyboard of the region
/// and on the number pad of every phone; twelve, because with the throttle of sign-ins nobody tries more than some hundred of 10^12.
/// </summary>
public static class SlipCode
{
    public const int Length = 12;

    private const int Group = 4;

    /// <summary>The largest draw and one: a million for each half.</summary>
    public const int HalfCount = 1_000_000;

    /// <summary>The code of two draws from 0 to <see cref="HalfCount"/> − 1; throws <see cref="ArgumentOutOfRangeException"/> outside.</summary>
    public static string Of(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, HalfCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, HalfCount);
        return string.Create(CultureInfo.InvariantCulture, $"{first:000000}{second:000000}");
    }

    /// <summary>As on paper: three groups.</summary>
    public static string Printed(string code) => string.Join('-', code.Chunk(Group).Select(g => new string(g)));

    /// <summary>
    /// What was typed, as twelve ASCII digits; null when it can be no code. Digits of any script; spaces, dashes and the marks of
    /// direction that come with pasted text do not matter. A password of letters is never taken for one.
    /// </summary>
    public static string? Read(string? typed)
    {
        // Longer is a password: not worth folding.
        if (typed is not { Length: > 0 and <= 40 })
        {
            return null;
        }

        var code = new StringBuilder(Length);
        foreach (var c in Digits.ToAscii(typed))
        {
            if (char.IsAsciiDigit(c))
            {
                code.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.DashPunctuation or UnicodeCategory.Format) && c != '\u2212')
            {
                return null;
            }
        }

        return code.Length == Length ? code.ToString() : null;
    }
}
