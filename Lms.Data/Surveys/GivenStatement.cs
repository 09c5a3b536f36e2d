namespace Lms.Data.Surveys;

/// <summary>One answer as it arrives.</summary>
/// <param name="ClientSeq">The browser's own order.</param>
public sealed record GivenStatement(string StatementId, int Given, string? Evidence, long ClientSeq);
