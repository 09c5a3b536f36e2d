using Lms.Assessments.Rules;

namespace Lms.Assessments.Messages;

/// <summary>What trainers may say to everybody (a message) and to one another (a note).</summary>
public static class MessageRule
{
    public const int Longest = 500;

    /// <summary>The text as it is kept. Throws <c>message.text</c> with the limit when it is empty or longer.</summary>
    public static string Text(string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length is > 0 and <= Longest ? text : throw new RuleBroken("message.text", Longest);
    }
}
