namespace Lms.Assessments.Polls;

/// <summary>How many wrote exactly this and may be read.</summary>
/// <param name="WordKey">Cloud: what counts together; null for open texts.</param>
public sealed record WrittenCount(string? WordKey, string Text, int Count);
