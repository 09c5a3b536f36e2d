using Lms.Assessments.Values;

namespace Lms.Assessments.Rubrics;

/// <param name="Key">Of the criterion.</param>
/// <param name="Name">Empty where only levels are translated.</param>
/// <param name="Descriptors">Lowest level first; as many as it has levels, or none; empty where one is not translated.</param>
public sealed record CriterionText(string Key, string Name, ValueList<string> Descriptors);
