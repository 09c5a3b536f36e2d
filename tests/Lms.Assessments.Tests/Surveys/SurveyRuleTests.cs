using FsCheck;
using FsCheck.Xunit;
using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;

namespace Lms.Assessments.Tests.Surveys;

public class SurveyRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private static readonly Statement Agree = new("ERP-T02", SurveyPart.Attitude, IsReverse: false);
    private static readonly Statement Against = new("ERP-T01", SurveyPart.Attitude, IsReverse: true);
    private static readonly Statement Does = new("ERP-P01", SurveyPart.Practice, IsReverse: false);
    private static readonly Instrument Whole = new([Agree, Against, Does]);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    public void Agreeing_with_a_reverse_statement_counts_against(int given, int scored)
    {
        Assert.Equal(scored, Against.Score(given));
        Assert.Equal(given, Agree.Score(given));
    }

    [Property]
    public bool Turning_a_scale_round_twice_is_the_answer_again(PositiveInt n)
    {
        var given = (n.Get % 5) + 1;
        return Against.Score(Against.Score(given)) == given && Against.Score(given) is >= Statement.Least and <= Statement.Most;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_figure_the_scale_does_not_have_is_refused(int given) =>
        Assert.Equal("survey.answer_unknown", Assert.Throws<RuleBroken>(() => Agree.Score(given)).Code);

    [Fact]
    public void A_practice_is_no_partly_or_yes()
    {
        Assert.Equal([0, 1, 2], new[] { 0, 1, 2 }.Select(Does.Score));
        Assert.Throws<RuleBroken>(() => Does.Score(3));
    }

    [Fact]
    public void After_the_lessons_only_attitudes_are_asked()
    {
        Assert.Equal([Agree, Against], Whole.For(SurveyWave.After).Statements);
        Assert.Equal(Whole, Whole.For(SurveyWave.Before));
        Assert.Equal(Whole, Whole.For(SurveyWave.FollowUp));
    }

    [Fact]
    public void A_half_is_not_sent()
    {
        Assert.Equal([1], Assert.Throws<RuleBroken>(() => SurveyRule.CheckWhole(Whole, ["ERP-T01", "ERP-P01"])).Args);
        SurveyRule.CheckWhole(Whole, ["ERP-T01", "ERP-P01", "ERP-T02"]);
    }

    [Fact]
    public void The_questions_before_close_with_the_first_lesson_and_no_asking_takes_answers_twice()
    {
        var before = new SurveyFacts(SurveyWave.Before, SurveyState.Open, Start, Start.AddDays(14), TakesPart: true, HasReadLesson: false);

        Assert.Null(SurveyRule.Refusal(before, Start));
        Assert.Equal("survey.lessons_begun", SurveyRule.Refusal(before with { HasReadLesson = true }, Start)!.Code);
        Assert.Null(SurveyRule.Refusal(before with { Wave = SurveyWave.FollowUp, HasReadLesson = true }, Start));
        Assert.Equal("survey.closed", SurveyRule.Refusal(before, Start.AddDays(14))!.Code);
        Assert.Equal("survey.not_open_yet", SurveyRule.Refusal(before, Start.AddTicks(-1))!.Code);
        Assert.Equal("survey.already_sent", SurveyRule.Refusal(before with { State = SurveyState.Done }, Start)!.Code);
        Assert.Equal("survey.closed", SurveyRule.Refusal(before with { State = SurveyState.Expired }, Start)!.Code);
        Assert.Equal("survey.not_enrolled", SurveyRule.Refusal(before with { TakesPart = false }, Start)!.Code);
    }

    [Fact]
    public void The_time_for_the_questions_before_ends_with_the_cohort_at_the_latest()
    {
        Assert.Equal(Start.AddDays(14), SurveyRule.BeforeClosesAt(Start, Start.AddDays(30)));
        Assert.Equal(Start.AddDays(5), SurveyRule.BeforeClosesAt(Start, Start.AddDays(5)));
    }

    [Fact]
    public void An_older_answer_never_goes_over_a_newer_one()
    {
        Assert.True(SurveyRule.Adds(null, 1));
        Assert.True(SurveyRule.Adds(3, 4));
        Assert.False(SurveyRule.Adds(4, 4));
        Assert.False(SurveyRule.Adds(4, 3));
        Assert.Throws<RuleBroken>(() => SurveyRule.Adds(null, 0));
    }

    [Fact]
    public void Only_practices_have_evidence()
    {
        Assert.Equal("", SurveyRule.Evidence(Agree, "because"));
        Assert.Equal("a signed list", SurveyRule.Evidence(Does, "  a signed list "));
        Assert.Throws<RuleBroken>(() => SurveyRule.Evidence(Does, new string('x', SurveyRule.LongestEvidence + 1)));
    }
}
