namespace Lms.Data.Submissions;

/// <summary>The server's answer to a text that was sent.</summary>
/// <param name="Stands">The draft as it stands now: the text sent, or after a conflict the other one.</param>
/// <param name="IsConflict">Somebody else's text, or one from another device, came in between. It was not overwritten, and the one sent was not kept.</param>
public sealed record DraftReceipt(SubmissionDraft Stands, bool IsConflict);
