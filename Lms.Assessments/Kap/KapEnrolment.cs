using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Kap;

/// <summary>One person's run through one cohort, as far as knowledge, attitude and practice are measured in it.</summary>
/// <param name="PersonKey">Pseudonymous.</param>
/// <param name="Institution">The person's own when they were measured; of somebody of whom nothing was recorded, today's.</param>
/// <param name="Sex">As declared then, as its code.</param>
/// <param name="EndsAt">Of the cohort.</param>
/// <param name="FormBefore">Which form the lottery gave before; the other comes after.</param>
/// <param name="Before">Basis points of the test before; null where it was left out.</param>
/// <param name="After">Basis points of the first attempt after: a repeat is part memory.</param>
/// <param name="FollowUp">Where the asking after ninety days stands; null where nobody was asked yet.</param>
public sealed record KapEnrolment(
    Guid PersonKey,
    Guid EnrolmentId,
    string Module,
    Guid Institution,
    string Sex,
    DateTimeOffset EndsAt,
    TestForm FormBefore,
    int? Before,
    int? After,
    SurveyState? FollowUp)
{
    /// <summary>Whether a second answer may still come: who is not asked yet, or may still answer, has not dropped out.</summary>
    public bool IsAwaited(SurveyWave second, DateTimeOffset now) => second switch
    {
        SurveyWave.After => now < SurveyRule.AfterClosesAt(EndsAt),
        SurveyWave.FollowUp => FollowUp == SurveyState.Open || (FollowUp is null && now < EndsAt.AddDays(FollowUpRule.Days + FollowUpRule.LatestDays)),
        _ => false,
    };
}
