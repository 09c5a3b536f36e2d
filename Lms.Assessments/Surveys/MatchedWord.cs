namespace Lms.Assessments.Surveys;

/// <summary>What the same person said of the same statement in two waves of the same enrolment.</summary>
public sealed record MatchedWord(SurveyWord First, SurveyWord Second)
{
    /// <summary>Positive: nearer to what the module teaches.</summary>
    public int Change => Second.Scored - First.Scored;
}
