namespace Lms.Assessments.Completions;

/// <summary>At least <paramref name="Share"/> (basis points, 1 to 10,000) of <paramref name="Measure"/>.</summary>
public sealed record Requirement(string Measure, int Share);
