namespace Lms.Data.Submissions;

/// <summary>A text as a page sends it.</summary>
/// <param name="Over">The version of the draft it was typed over; 0 where there was none.</param>
/// <param name="Seq">The page's own count; 0 for a form sent without script.</param>
/// <param name="FirstSeq">Where the page began to count.</param>
public sealed record SentDraft(string? Text, int Over, long Seq = 0, long FirstSeq = 0);
