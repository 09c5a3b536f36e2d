namespace Lms.Assessments.Disclosure;

/// <summary>A small figure that the rest gives back, exactly or nearly.</summary>
public sealed record Exposure(string Key, FeasibleRange Range);
