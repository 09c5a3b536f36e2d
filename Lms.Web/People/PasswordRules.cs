using Lms.Assessments.People;

namespace Lms.Web.People;

/// <summary>
/// What a password must be (ASVS 5.0, 6.2): long enough, hard to guess by the estimate of zxcvbn, and not the owner's name. No rule
/// about capitals and digits; any character of any script.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 128;

    // 3 of 4: safely unguessable online, 10^8 guesses and more.
    private const int Score = 3;

    // The estimate takes time that grows with the square of the length; 40 characters decide it.
    private const int Estimated = 40;

    // A part shorter than this is in too many words to mean the name.
    private const int NamePart = 4;

    /// <summary>Key of the text that says what is wrong, or null.</summary>
    /// <param name="own">Names, address and number of the person.</param>
    public static string? Broken(string password, params IEnumerable<string?> own)
    {
        var length = new System.Globalization.StringInfo(password).LengthInTextElements;
        if (length < Shortest)
        {
            return "people.password_short";
        }

        if (password.Length > Longest)
        {
            return "people.password_long";
        }

        var parts = own.SelectMany(o => SearchKey.Of(o ?? "").Split(' ')).Where(p => p.Length >= NamePart).Distinct(StringComparer.Ordinal).ToList();
        var key = SearchKey.Of(password).Replace(" ", "", StringComparison.Ordinal);
        if (parts.Any(p => key.Contains(p, StringComparison.Ordinal)))
        {
            return "people.password_own";
        }

        var judged = password.Length > Estimated ? password[..Estimated] : password;
        return Zxcvbn.Zxcvbn.MatchPassword(judged, parts).Score < Score ? "people.password_weak" : null;
    }
}
