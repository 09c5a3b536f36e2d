using Lms.Assessments.Rules;

namespace Lms.Assessments.Surveys;

/// <summary>
/// Files that show what somebody says they practise: added and taken away while the questions are open, and for
/// <see cref="DaysAfter"/> days after they were sent, since a list is often found when a supervisor asks for it. They change no answer.
/// </summary>
public static class EvidenceRule
{
    public const int MostFiles = 5;

    /// <summary>As long as a supervisor's link is open.</summary>
    public const int DaysAfter = ConfirmationRule.OpenDays;

    /// <summary>After the lessons only attitudes are asked, and nothing shows an attitude.</summary>
    public static bool Asks(SurveyWave wave) => wave != SurveyWave.After;

    /// <summary>Null while files may be added or taken away; otherwise <c>survey.closed</c> and those of <see cref="SurveyRule.Refusal"/>.</summary>
    /// <param name="doneAt">When the answers were sent; null while they were not.</param>
    public static RuleBroken? Refusal(SurveyFacts facts, DateTimeOffset? doneAt, DateTimeOffset at) => facts switch
    {
        { TakesPart: false } => new RuleBroken("survey.not_enrolled"),
        { State: SurveyState.Done } => at < doneAt?.AddDays(DaysAfter) ? null : new RuleBroken("survey.closed"),
        _ => SurveyRule.Refusal(facts, at),
    };
}
