namespace Lms.Data.Nominations;

/// <summary>Whom an officer picks from.</summary>
/// <param name="InstitutionId">With all below it.</param>
/// <param name="Sex">The core's code; null = all.</param>
/// <param name="Category">The core's code; null = all.</param>
public sealed record CandidateFilter(string? Search, Guid? InstitutionId, string? Sex, string? Category);
