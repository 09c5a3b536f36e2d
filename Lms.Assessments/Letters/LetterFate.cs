namespace Lms.Assessments.Letters;

/// <summary>What becomes of a letter that could go now.</summary>
/// <param name="Verdict">Send, wait, or drop it and why.</param>
/// <param name="Until">When it is asked about again; only of one that waits.</param>
public sealed record LetterFate(LetterVerdict Verdict, DateTimeOffset? Until = null)
{
    public static readonly LetterFate Send = new(LetterVerdict.Send);
}
