namespace Lms.Assessments.Publications;

/// <summary>How far a release is.</summary>
/// <param name="Done">Tables asked, or proofs found.</param>
/// <param name="Total">Of so many as are known of: masking one figure may bring others that need a proof.</param>
public sealed record ReleaseProgress(ReleaseStep Step, int Done, int Total);
