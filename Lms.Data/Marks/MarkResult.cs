using Lms.Data.Rubrics;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Marked work with its rubric.</summary>
/// <param name="IsMember">The reader is one of those whose work it is.</param>
public sealed record MarkResult(StoredSubmission Stored, RubricRow Edition, bool IsMember);
