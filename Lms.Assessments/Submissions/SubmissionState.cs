namespace Lms.Assessments.Submissions;

/// <summary>Where a submission stands; the fold of its steps. Stored as its <see cref="Values.Code"/>.</summary>
public enum SubmissionState
{
    Draft,

    /// <summary>Waits for its marker.</summary>
    HandedIn,

    /// <summary>With feedback, to be handed in again.</summary>
    Returned,

    Marked,

    /// <summary>Marked, and its people ask for another look.</summary>
    Appealed,
}
