namespace Lms.Assessments.Nominations;

/// <summary>What became of a nomination. Stored as its <see cref="Values.Code"/>.</summary>
public enum NominationState
{
    /// <summary>Waits for who manages the cohort.</summary>
    Proposed,

    /// <summary>Decided for: the person has a seat or stands in line for one.</summary>
    Approved,

    Refused,

    /// <summary>Taken back by who made it, before it was decided.</summary>
    Withdrawn,
}
