namespace Lms.Assessments.Facts;

/// <summary>Who paid, and how much of it in basis points of the whole.</summary>
public sealed record FundingShare(string Funder, int Share);
