using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

public class EvidenceRuleTests
{
    private static readonly DateTimeOffset Noon = new(2027, 4, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly SurveyFacts Open = new(SurveyWave.FollowUp, SurveyState.Open, Noon.AddDays(-1), Noon.AddDays(44), TakesPart: true, HasReadLesson: true);

    [Fact]
    public void Files_are_added_while_the_questions_are_open_and_for_thirty_days_after_they_were_sent()
    {
        var sent = Open with { State = SurveyState.Done };
        Assert.Null(EvidenceRule.Refusal(Open, null, Noon));
        Assert.Null(EvidenceRule.Refusal(sent, Noon, Noon.AddDays(30).AddSeconds(-1)));
        Assert.Equal("survey.closed", EvidenceRule.Refusal(sent, Noon, Noon.AddDays(30))!.Code);
        Assert.Equal("survey.closed", EvidenceRule.Refusal(Open with { State = SurveyState.Expired }, null, Noon)!.Code);
        Assert.Equal("survey.lessons_begun", EvidenceRule.Refusal(Open with { Wave = SurveyWave.Before }, null, Noon)!.Code);
        Assert.Equal("survey.not_enrolled", EvidenceRule.Refusal(sent with { TakesPart = false }, Noon, Noon)!.Code);
    }

    [Fact]
    public void Nothing_shows_an_attitude() =>
        Assert.Equal([true, false, true], new[] { SurveyWave.Before, SurveyWave.After, SurveyWave.FollowUp }.Select(EvidenceRule.Asks));
}
