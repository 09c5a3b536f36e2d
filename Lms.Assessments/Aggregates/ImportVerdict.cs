using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>What a line does, and where it does nothing, why.</summary>
/// <param name="Standing">The figure that stands now, where there is one.</param>
public sealed record ImportVerdict(ImportLine Line, ImportOutcome Outcome, StandingAggregate? Standing = null, RuleBroken? Reason = null);
