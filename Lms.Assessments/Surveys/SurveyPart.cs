namespace Lms.Assessments.Surveys;

/// <summary>What a statement asks about. Stored as its <see cref="Values.Code"/>.</summary>
public enum SurveyPart
{
    /// <summary>1 (do not agree at all) to 5 (agree completely).</summary>
    Attitude,

    /// <summary>0 no, 1 partly, 2 yes.</summary>
    Practice,
}
