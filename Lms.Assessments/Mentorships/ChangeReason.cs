using Lms.Assessments.Rules;

namespace Lms.Assessments.Mentorships;

/// <summary>Why somebody gets another mentor. Both are told nothing of it; whoever asks later finds it.</summary>
public static class ChangeReason
{
    public const int Longest = 500;

    /// <summary>Throws <c>mentor.reason</c> without one, or with too long a one.</summary>
    public static string Of(string? typed) => typed?.Trim() is { Length: > 0 and <= Longest } reason ? reason : throw new RuleBroken("mentor.reason", Longest);
}
