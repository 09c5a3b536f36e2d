namespace Lms.Assessments.Completions;

/// <summary><paramref name="Have"/> of <paramref name="Of"/>: 5 of 6 lessons, 7,250 of 10,000 basis points. Compared as integers, never as a quotient.</summary>
public sealed record Measured(long Have, long Of);
