using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Cohorts;

/// <summary>A cohort that was held before its record was kept here, as its organiser's lists say it.</summary>
/// <param name="SourceKey">Names it once and for all: the same again adds nothing.</param>
/// <param name="Sessions">Days on which it met.</param>
/// <param name="Provenance">How it is known: declared, unless the lists were counted by this system's rules.</param>
public sealed record PastCohort(
    string SourceKey, Guid ModuleId, CohortPlan Plan, Guid InstitutionId, IReadOnlyList<DateOnly> Sessions, IReadOnlyList<PastParticipant> People, Provenance Provenance)
{
    /// <summary>Who paid, where that is known: all facts of the cohort carry it.</summary>
    public ValueList<FundingShare> Funding { get; init; } = [];
}
