using Lms.Assessments.Marks;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Marks;

public sealed class MarkerRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Marker Trainer = new() { IsTrainer = true };
    private static readonly Marker Assessor = new() { IsAssessor = true };

    [Fact]
    public void Trainers_and_assessors_of_the_cohort_mark_and_nobody_their_own_work()
    {
        Assert.Null(MarkerRule.Refusal(Trainer, independent: false));
        Assert.Null(MarkerRule.Refusal(Assessor, independent: true));
        Assert.Equal("mark.own_work", MarkerRule.Refusal(Trainer with { IsAuthor = true }, independent: false)!.Code);
        Assert.Equal("mark.no_marker", MarkerRule.Refusal(new Marker { IsMentor = true }, independent: false)!.Code);
        Assert.Null(MarkerRule.Refusal(new Marker { HasEverything = true }, independent: true));
    }

    [Fact]
    public void An_independent_marker_neither_trains_the_cohort_nor_mentors_the_person()
    {
        Assert.Equal("mark.own_trainee", MarkerRule.Refusal(Trainer, independent: true)!.Code);
        Assert.Equal("mark.own_trainee", MarkerRule.Refusal(Assessor with { IsTrainer = true }, independent: true)!.Code);
        Assert.Equal("mark.own_trainee", MarkerRule.Refusal(Assessor with { IsMentor = true }, independent: true)!.Code);
        Assert.Null(MarkerRule.Refusal(Assessor with { IsMentor = true }, independent: false));
    }

    [Fact]
    public void A_sheet_left_alone_for_a_day_gives_its_place_away_and_a_given_one_never()
    {
        Assert.True(MarkerRule.Holds(MarkSheetState.Open, Now.AddHours(-23), Now));
        Assert.False(MarkerRule.Holds(MarkSheetState.Open, Now.AddHours(-24), Now));
        Assert.True(MarkerRule.Holds(MarkSheetState.Given, Now.AddYears(-1), Now));
        Assert.Equal("mark.taken", MarkerRule.Seat(1, 1)!.Code);
        Assert.Null(MarkerRule.Seat(1, 2));
    }

    [Fact]
    public void An_appeal_comes_within_two_weeks_of_the_mark()
    {
        AppealRule.CheckTime(Now.AddDays(-14), Now);
        Assert.Equal("appeal.too_late", Assert.Throws<RuleBroken>(() => AppealRule.CheckTime(Now.AddDays(-14).AddSeconds(-1), Now)).Code);
    }

    [Fact]
    public void Another_marker_answers_an_appeal_or_a_trainer_of_the_cohort()
    {
        Assert.Equal("appeal.own_mark", AppealRule.Answerer(Assessor, independent: true, gaveTheMark: true)!.Code);
        Assert.Null(AppealRule.Answerer(Assessor, independent: true, gaveTheMark: false));
        Assert.Null(AppealRule.Answerer(Trainer, independent: false, gaveTheMark: true));
        Assert.Equal("mark.own_trainee", AppealRule.Answerer(Trainer, independent: true, gaveTheMark: false)!.Code);
    }
}
