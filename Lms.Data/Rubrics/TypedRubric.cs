using Lms.Assessments.Rubrics;

namespace Lms.Data.Rubrics;

/// <summary>What a trainer typed of a rubric.</summary>
/// <param name="Language">BCP 47, of all its texts.</param>
public sealed record TypedRubric(string Title, string Language, Rubric Rubric);
