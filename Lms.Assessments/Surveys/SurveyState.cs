namespace Lms.Assessments.Surveys;

/// <summary>Where an asking stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum SurveyState
{
    Open,

    Done,

    /// <summary>Closed without an answer, or with a part of one.</summary>
    Expired,
}
