using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>One enrolment with all that was counted of it, and the version of the rule that holds for it.</summary>
public sealed record MeasuredPerson(Guid EnrolmentId, Guid CohortId, string State, Guid RuleId, EnrolmentFacts Facts);
