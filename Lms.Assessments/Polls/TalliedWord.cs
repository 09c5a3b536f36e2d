namespace Lms.Assessments.Polls;

/// <summary>A word of a cloud with how many wrote it, or an open text (1).</summary>
public sealed record TalliedWord(string Text, int Count);
