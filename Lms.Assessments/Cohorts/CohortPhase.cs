namespace Lms.Assessments.Cohorts;

/// <summary>Where a cohort stands. Computed from its dates whenever asked and never stored: a stored phase would be wrong until some job came by.</summary>
public enum CohortPhase
{
    /// <summary>Enrolment is not open yet.</summary>
    Announced,

    /// <summary>One may enrol; it has not begun.</summary>
    Open,

    /// <summary>It has begun; one may still enrol.</summary>
    Running,

    Ended,

    Cancelled,
}
