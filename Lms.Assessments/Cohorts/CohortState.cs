namespace Lms.Assessments.Cohorts;

/// <summary>What somebody decided about a cohort; where it stands in time is <see cref="CohortPhase"/>. Stored as its <see cref="Values.Code"/>.</summary>
public enum CohortState
{
    Planned,
    Cancelled,
}
