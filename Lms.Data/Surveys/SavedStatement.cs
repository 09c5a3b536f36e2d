namespace Lms.Data.Surveys;

/// <summary>The server's receipt for an answer.</summary>
/// <param name="SavedAt">When the server had the answer that is now the newest.</param>
/// <param name="ClientSeq">Its count. Higher than the one sent when a newer answer is known.</param>
/// <param name="IsNewest">False when another answer stands instead: the sender's is older, or lost a tie.</param>
public sealed record SavedStatement(DateTimeOffset SavedAt, long ClientSeq, bool IsNewest);
