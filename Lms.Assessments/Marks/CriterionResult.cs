namespace Lms.Assessments.Marks;

/// <summary>What a criterion came to.</summary>
/// <param name="LevelHundredths">250 where two markers said 2 and 3 and agree on the whole.</param>
/// <param name="Comment">Null where there is none.</param>
public sealed record CriterionResult(string Key, int LevelHundredths, string? Comment);
