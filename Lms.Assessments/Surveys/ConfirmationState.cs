namespace Lms.Assessments.Surveys;

/// <summary>Where a supervisor's confirmation stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum ConfirmationState
{
    Asked,

    Answered,

    Expired,

    /// <summary>By the person who asked.</summary>
    Withdrawn,
}
