using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Timers;

/// <summary>A countdown everybody sees. It ends nothing by itself: what happens at its end is the trainer's to say.</summary>
public static class TimerRule
{
    public const int LongestMinutes = 240;
    public const int LongestLabel = 100;

    /// <summary>When it ends. Throws <c>timer.minutes</c> with the limit.</summary>
    public static DateTimeOffset EndsAt(int minutes, DateTimeOffset now) =>
        minutes is >= 1 and <= LongestMinutes ? InstantJson.Stored(now.AddMinutes(minutes)) : throw new RuleBroken("timer.minutes", LongestMinutes);

    /// <summary>What it is for, or null. Throws <c>timer.label</c> with the limit.</summary>
    public static string? Label(string? typed)
    {
        var label = (typed ?? "").Trim();
        return label.Length <= LongestLabel ? (label.Length == 0 ? null : label) : throw new RuleBroken("timer.label", LongestLabel);
    }
}
