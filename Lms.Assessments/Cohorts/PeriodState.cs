namespace Lms.Assessments.Cohorts;

/// <summary>What became of one month of a series. Stored as its <see cref="Values.Code"/>.</summary>
public enum PeriodState
{
    /// <summary>Its cohort exists.</summary>
    Created,

    /// <summary>Its start passed without a cohort; an officer decides.</summary>
    Missed,

    /// <summary>An officer decided against it, with a reason.</summary>
    Skipped,

    /// <summary>The rule has no date in this month.</summary>
    None,
}
