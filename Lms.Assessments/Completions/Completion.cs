using Lms.Assessments.Values;

namespace Lms.Assessments.Completions;

/// <summary>What a rule says about one enrolment, and which version of the rule said it. Every figure built on it prints that version.</summary>
public sealed record Completion(int RuleVersion, ValueList<Missing> Missing)
{
    public bool IsMet => Missing.Count == 0;
}
