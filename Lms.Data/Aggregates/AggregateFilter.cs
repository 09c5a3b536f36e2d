using Lms.Assessments.Figures;

namespace Lms.Data.Aggregates;

/// <summary>Which figures are asked for; null is all.</summary>
/// <param name="Months">Figures that touch these months.</param>
public sealed record AggregateFilter(string? Activity, string? Country, string? Provenance, MonthSpan? Months);
