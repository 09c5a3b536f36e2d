namespace Lms.Assessments.Waits;

/// <summary>Where somebody in line for a cohort stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum WaitState
{
    Waiting,

    /// <summary>A seat is held until the offer ends.</summary>
    Offered,

    /// <summary>Has a seat.</summary>
    Taken,

    /// <summary>The offer ended unanswered, or the cohort began (or was cancelled) before a seat was free.</summary>
    Lapsed,

    /// <summary>Left the line or declined the offer.</summary>
    Withdrawn,
}
