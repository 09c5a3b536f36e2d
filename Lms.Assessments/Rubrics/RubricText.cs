using Lms.Assessments.Values;

namespace Lms.Assessments.Rubrics;

/// <summary>A rubric's words in one more language. What is left out is shown in the rubric's own.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Criteria">By the criterion's key.</param>
public sealed record RubricText(string Language, ValueList<CriterionText> Criteria);
