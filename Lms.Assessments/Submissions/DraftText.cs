namespace Lms.Assessments.Submissions;

/// <summary>The text of a draft as it stands, or as somebody sends it.</summary>
/// <param name="Text">As kept (<see cref="Submission.Text"/>).</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Seq">The page's own count of its texts; each page begins at another number and only counts up. 0 for a form sent without script.</param>
public sealed record DraftText(string Text, Guid By, long Seq);
