using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Questions;

public class QuestionRuleTests
{
    [Theory]
    [InlineData("  ok \n", "question.text")]
    [InlineData(null, "question.text")]
    [InlineData("Why", null)]
    public void A_question_has_between_3_and_500_characters(string? typed, string? code) =>
        Assert.Equal(code, Record.Exception(() => QuestionRule.Text(typed)) is RuleBroken broken ? broken.Code : null);

    [Fact]
    public void A_question_may_be_long_but_not_longer()
    {
        Assert.Equal(500, QuestionRule.Text(new string('q', 500)).Length);
        Assert.Throws<RuleBroken>(() => QuestionRule.Text(new string('q', 501)));
    }

    [Fact]
    public void An_answer_given_aloud_leaves_no_text() => Assert.Null(QuestionRule.Answer("  "));

    [Fact]
    public void A_question_goes_from_asked_to_settled_and_back()
    {
        Assert.Equal(QuestionState.Parked, QuestionRule.Next(QuestionState.Asked, QuestionAct.Park));
        Assert.Equal(QuestionState.Answered, QuestionRule.Next(QuestionState.Parked, QuestionAct.Answer));
        Assert.Equal(QuestionState.Asked, QuestionRule.Next(QuestionState.Answered, QuestionAct.Reopen));
        Assert.Equal(QuestionState.Removed, QuestionRule.Next(QuestionState.Asked, QuestionAct.Remove));
    }

    [Fact]
    public void What_was_removed_stays_removed() =>
        Assert.All(Enum.GetValues<QuestionAct>(), act => Assert.Equal("question.removed", Assert.Throws<RuleBroken>(() => QuestionRule.Next(QuestionState.Removed, act)).Code));

    [Fact]
    public void Nobody_votes_for_their_own_question_or_one_that_is_settled()
    {
        QuestionRule.CheckUpvote(QuestionState.Asked, own: false);
        Assert.Equal("question.own", Assert.Throws<RuleBroken>(() => QuestionRule.CheckUpvote(QuestionState.Asked, own: true)).Code);
        Assert.Equal("question.settled", Assert.Throws<RuleBroken>(() => QuestionRule.CheckUpvote(QuestionState.Parked, own: false)).Code);
    }

    [Fact]
    public void The_sixth_question_within_a_minute_waits()
    {
        QuestionRule.CheckPace(4);
        Assert.Equal("question.too_many", Assert.Throws<RuleBroken>(() => QuestionRule.CheckPace(5)).Code);
    }

    [Fact]
    public void Stored_codes_are_fixed() =>
        Assert.Equal("asked answered parked removed", string.Join(' ', Enum.GetValues<QuestionState>().Select(s => Code.Of(s))));
}
