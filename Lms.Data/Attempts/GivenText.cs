namespace Lms.Data.Attempts;

/// <summary>An answer as a browser sent it: not yet read, not yet checked against its item.</summary>
/// <param name="ItemCode">Stable code of the item.</param>
/// <param name="ClientSeq">The browser's count of changes in this attempt.</param>
/// <param name="Response">JSON, see <see cref="Assessments.Items.Response"/>.</param>
public sealed record GivenText(string ItemCode, long ClientSeq, string Response);
