using Lms.Assessments.Rules;

namespace Lms.Assessments.Funders;

/// <summary>The short name facts carry of a funder: 2 to 20 capital letters, digits and hyphens. It never changes, since facts never do.</summary>
public static class FunderCode
{
    public const int Longest = 20;

    /// <exception cref="RuleBroken"><c>funder.code</c></exception>
    public static string Of(string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        return code.Length is >= 2 and <= Longest && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-')
            ? code
            : throw new RuleBroken("funder.code", Longest);
    }
}
