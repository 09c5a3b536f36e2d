namespace Lms.Assessments.Items;

/// <summary>The id of a left side and the id of the right side given or wanted for it.</summary>
public sealed record Pair(string Left, string Right);
