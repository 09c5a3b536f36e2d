namespace Lms.Assessments.Cohorts;

/// <summary>Whether a series makes cohorts. Stored as its <see cref="Values.Code"/>.</summary>
public enum SeriesState
{
    Active,

    /// <summary>Makes none until it is resumed; months that pass meanwhile are missed.</summary>
    Paused,

    Ended,
}
