using Lms.Assessments.Facts;

namespace Lms.Assessments.Indicators;

/// <summary>A fact of a person as a rule sees it; facts that were taken back are left out before.</summary>
/// <param name="Module">Code of the cohort's module.</param>
/// <param name="Score">Basis points; of tests.</param>
public sealed record IndicatorFact(Guid Id, FactKind Kind, Guid Cohort, string? Module, DateOnly On, Provenance Provenance, int? Score = null);
