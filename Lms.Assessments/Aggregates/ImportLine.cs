using Lms.Assessments.Rules;

namespace Lms.Assessments.Aggregates;

/// <summary>A line of a file: the figure it tells, or why it tells none.</summary>
/// <param name="Number">As spreadsheets number it: the heads are line 1.</param>
public sealed record ImportLine(int Number, AggregateEntry? Entry, RuleBroken? Reason = null);
