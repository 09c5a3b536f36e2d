using Lms.Assessments.Rules;

namespace Lms.Assessments.Groups;

/// <summary>
/// A group's note is a list of paragraphs, and the last writer of a paragraph wins, of that paragraph only. A person sends a wording
/// with the version it was typed over; when the same wording of the same person stands in the history since then, it is that request
/// come twice over a bad line, and must not overwrite what others wrote meanwhile.
/// </summary>
public static class ParagraphRule
{
    public const int LongestText = 4000;

    /// <summary>A note of more paragraphs is several notes, or a script.</summary>
    public const int MostParagraphs = 200;

    /// <summary>The text as it is kept; empty = taken out. Throws <c>group.paragraph_text</c> with the limit.</summary>
    public static string Text(string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").TrimEnd();
        return text.Length <= LongestText ? text : throw new RuleBroken("group.paragraph_text", LongestText);
    }

    /// <summary>Throws <c>group.paragraphs</c> with the limit when a note has as many as it may.</summary>
    public static void CheckRoom(long paragraphs)
    {
        if (paragraphs >= MostParagraphs) throw new RuleBroken("group.paragraphs", MostParagraphs);
    }

    /// <summary>Whether the wording is to be written, or is what stands already or a request come twice.</summary>
    /// <param name="stands">The text as it is now; null for a new paragraph.</param>
    /// <param name="own">The same person's wordings of it newer than the version typed over.</param>
    public static bool IsNews(string text, string? stands, IEnumerable<string> own) => stands is null
        ? text.Length > 0
        : !string.Equals(text, stands, StringComparison.Ordinal) && !own.Contains(text, StringComparer.Ordinal);
}
