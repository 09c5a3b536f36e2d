namespace Lms.Data.Merges;

/// <summary>A fact a merge took back, and the one that took its place; null where the kept one's own stands for both.</summary>
public sealed record CorrectedFact(Guid Fact, Guid? By);
