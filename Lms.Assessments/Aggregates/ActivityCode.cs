using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>What files call an activity: 2 to 40 small letters, digits and hyphens.</summary>
public static class ActivityCode
{
    public const int Longest = 40;

    /// <exception cref="RuleBroken"><c>aggregate.activity_code</c></exception>
    public static string Of(string typed)
    {
        var code = typed.Trim().ToLowerInvariant();
        return code.Length is >= 2 and <= Longest && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? code : throw new RuleBroken("aggregate.activity_code", Longest);
    }
}
