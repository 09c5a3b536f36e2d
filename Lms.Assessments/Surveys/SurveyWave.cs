namespace Lms.Assessments.Surveys;

/// <summary>When a person is asked. Stored as its <see cref="Values.Code"/>.</summary>
public enum SurveyWave
{
    Before,

    After,

    /// <summary>Ninety days after the cohort's end.</summary>
    FollowUp,
}
