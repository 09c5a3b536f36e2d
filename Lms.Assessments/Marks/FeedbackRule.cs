using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;

namespace Lms.Assessments.Marks;

/// <summary>What is asked of feedback in three parts: with a mark all of them, each of a readable length.</summary>
public static class FeedbackRule
{
    public const int LongestPart = 2000;

    public static Feedback None { get; } = new();

    /// <summary>As typed, without white space around it and with one kind of line ends. Throws <c>mark.too_long</c> with the most characters.</summary>
    public static Feedback Of(string? seen, string? effect, string? nextTime) =>
        new() { Seen = MarkSheet.Text(seen, LongestPart), Effect = MarkSheet.Text(effect, LongestPart), NextTime = MarkSheet.Text(nextTime, LongestPart) };

    public static string Part(this Feedback feedback, FeedbackPart part) => part switch
    {
        FeedbackPart.Seen => feedback.Seen,
        FeedbackPart.Effect => feedback.Effect,
        _ => feedback.NextTime,
    };

    /// <summary>Throws <c>mark.feedback_missing</c> where one of the three is empty.</summary>
    public static void CheckWhole(Feedback feedback)
    {
        if (feedback.Seen.Length == 0 || feedback.Effect.Length == 0 || feedback.NextTime.Length == 0) throw new RuleBroken("mark.feedback_missing");
    }

    /// <summary>Two markers' words, one after the other; the same words once.</summary>
    public static Feedback Both(Feedback first, Feedback second) => new()
    {
        Seen = MarkSheet.Join(first.Seen, second.Seen),
        Effect = MarkSheet.Join(first.Effect, second.Effect),
        NextTime = MarkSheet.Join(first.NextTime, second.NextTime),
    };
}
