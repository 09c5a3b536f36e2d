using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Assessments.Figures;

/// <summary>All that was so of something counted, apart from where, when, who and in which cohort.</summary>
/// <param name="Module">Its code; null where it belongs to none.</param>
public sealed record FigureTrait(string? Sex, string? Category, string? Module, string RuleVersion, Provenance Provenance, ValueList<FundingShare> Funding);
