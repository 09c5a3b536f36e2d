using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

public class ConfirmationRuleTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_a_follow_up_that_was_sent_and_says_at_least_partly_can_be_confirmed()
    {
        Assert.Null(ConfirmationRule.AskingRefusal(SurveyWave.FollowUp, SurveyState.Done, 1, isOneOpen: false));
        Assert.Equal("survey.not_sent", ConfirmationRule.AskingRefusal(SurveyWave.FollowUp, SurveyState.Open, 1, isOneOpen: false)!.Code);
        Assert.Equal("survey.not_sent", ConfirmationRule.AskingRefusal(SurveyWave.Before, SurveyState.Done, 1, isOneOpen: false)!.Code);
        Assert.Equal("survey.nothing_to_confirm", ConfirmationRule.AskingRefusal(SurveyWave.FollowUp, SurveyState.Done, 0, isOneOpen: false)!.Code);
        Assert.Equal("survey.confirmation_open", ConfirmationRule.AskingRefusal(SurveyWave.FollowUp, SurveyState.Done, 2, isOneOpen: true)!.Code);
        Assert.Equal([false, true, true, false], new[] { (SurveyPart.Practice, 0), (SurveyPart.Practice, 1), (SurveyPart.Practice, 2), (SurveyPart.Attitude, 5) }
            .Select(a => ConfirmationRule.IsConfirmable(a.Item1, a.Item2)));
    }

    [Fact]
    public void Every_practice_asked_needs_a_word_and_no_other_takes_one()
    {
        var sheet = ConfirmationRule.Answer(["P1", "P2"], new Dictionary<string, ConfirmationAnswer> { ["P2"] = ConfirmationAnswer.CannotSay, ["P1"] = ConfirmationAnswer.Confirmed });

        Assert.Equal((ConfirmationAnswer.Confirmed, ConfirmationAnswer.CannotSay), (sheet.Of("P1"), sheet.Of("P2")));
        Assert.Equal("""{"statements":[{"answer":"confirmed","id":"P1"},{"answer":"cannot_say","id":"P2"}]}""", sheet.ToJson());
        Assert.Equal(sheet, ConfirmationSheet.Read(sheet.ToJson()));
        Assert.Throws<RuleBroken>(() => ConfirmationRule.Answer(["P1", "P2"], new Dictionary<string, ConfirmationAnswer> { ["P1"] = ConfirmationAnswer.Confirmed }));
        Assert.Throws<RuleBroken>(() => ConfirmationRule.Answer(["P1"], new Dictionary<string, ConfirmationAnswer> { ["P3"] = ConfirmationAnswer.Confirmed }));
    }

    [Fact]
    public void It_is_answered_once_in_time()
    {
        Assert.True(ConfirmationRule.TakesAnswer(ConfirmationState.Asked, Now.AddDays(1), Now));
        Assert.False(ConfirmationRule.TakesAnswer(ConfirmationState.Asked, Now, Now));
        Assert.All(new[] { ConfirmationState.Answered, ConfirmationState.Expired, ConfirmationState.Withdrawn }, s => Assert.False(ConfirmationRule.TakesAnswer(s, Now.AddDays(1), Now)));
        Assert.Equal("Aida Karimova", ConfirmationRule.Name(" Aida Karimova "));
        Assert.Throws<RuleBroken>(() => ConfirmationRule.Name("  "));
        Assert.Throws<RuleBroken>(() => ConfirmationRule.Name(new string('x', 201)));
    }
}
