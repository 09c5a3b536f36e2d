using Lms.Assessments.Rules;

namespace Lms.Assessments.Questions;

/// <summary>
/// What a question is and what may become of it. Anybody enrolled and any trainer may ask while the session lives; trainers answer,
/// park and remove. What was removed stays removed: a text taken off before everybody's eyes must not come back by a slip.
/// </summary>
public static class QuestionRule
{
    public const int ShortestText = 3;
    public const int LongestText = 500;
    public const int LongestAnswer = 1000;

    /// <summary>Questions of one person within <see cref="Window"/>. Nobody thinks faster; a script does.</summary>
    public const int MostInWindow = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The text as it is kept: trimmed, line breaks as one. Throws <c>question.text</c> with both limits.</summary>
    public static string Text(string? typed)
    {
        var text = Clean(typed);
        return text.Length is >= ShortestText and <= LongestText ? text : throw new RuleBroken("question.text", ShortestText, LongestText);
    }

    /// <summary>A written answer, or null for one given aloud. Throws <c>question.answer</c> with the limit.</summary>
    public static string? Answer(string? typed)
    {
        var text = Clean(typed);
        return text.Length <= LongestAnswer ? (text.Length == 0 ? null : text) : throw new RuleBroken("question.answer", LongestAnswer);
    }

    /// <summary>Throws <c>question.too_many</c> when somebody asked <see cref="MostInWindow"/> within the last minute.</summary>
    public static void CheckPace(long askedInWindow)
    {
        if (askedInWindow >= MostInWindow) throw new RuleBroken("question.too_many", MostInWindow);
    }

    /// <summary>
    /// A vote says "this is my question too"; one's own question has that vote by being asked, so it throws <c>question.own</c>.
    /// Throws <c>question.settled</c> for one that no longer waits.
    /// </summary>
    public static void CheckUpvote(QuestionState state, bool own)
    {
        if (own) throw new RuleBroken("question.own");
        if (state != QuestionState.Asked) throw new RuleBroken("question.settled");
    }

    /// <summary>The state after an act. Throws <c>question.removed</c> for whatever is done to a removed one.</summary>
    public static QuestionState Next(QuestionState state, QuestionAct act) => state == QuestionState.Removed
        ? throw new RuleBroken("question.removed")
        : act switch
        {
            QuestionAct.Answer => QuestionState.Answered,
            QuestionAct.Park => QuestionState.Parked,
            QuestionAct.Remove => QuestionState.Removed,
            QuestionAct.Reopen => QuestionState.Asked,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    private static string Clean(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}
