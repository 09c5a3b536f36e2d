namespace Lms.Assessments.Imports;

/// <summary>What the rest of the file and the imports before it say about a row of people.</summary>
/// <param name="TwiceOf">An earlier row with the same number or address.</param>
/// <param name="AlikeRow">An earlier row that seems to be of the same person.</param>
/// <param name="Before">Whom the very same row became in an import that stands.</param>
public sealed record FileRow(int? TwiceOf, int? AlikeRow, Guid? Before);
