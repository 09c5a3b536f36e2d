using Lms.Assessments.Cohorts;

namespace Lms.Data.Cohorts;

/// <summary>What a cohort is made from; the module's newest version and its rule are pinned when it is stored.</summary>
/// <param name="SeriesId">Null for a single one made by hand.</param>
/// <param name="PeriodKey">The series' month it fills, also when it starts in another.</param>
/// <param name="InstitutionId">Whose people may join; null = everybody.</param>
public sealed record NewCohort(Guid ModuleId, CohortPlan Plan, int Capacity, Guid? InstitutionId, Guid? SeriesId = null, string? PeriodKey = null);
