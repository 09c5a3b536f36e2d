using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Tests.Items;
using Lms.Assessments.Values;
using static Lms.Assessments.Tests.Attempts.Tries;

namespace Lms.Assessments.Tests.Attempts;

public class RuleTests
{
    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;

    private static Attempt Finished() => Attempt.Fold([.. Begin(), .. Attempt.Fold(Begin()).Submit([new("ERP-A01", 1, Choice("b"))], At(5))]);

    private static Attempt MarkedOne()
    {
        var finished = Finished();
        return finished.Apply(finished.Mark(Key(), At(6)).Single());
    }

    [Fact]
    public void No_more_attempts_start_than_are_allowed()
    {
        Assert.Single(Attempt.Start(Quiz(), 3, 1, 60, Nine));
        Assert.Equal("attempt.none_left", Broken(() => Attempt.Start(Quiz(), 4, 1, 60, Nine)));
        Assert.Single(Attempt.Start(Quiz() with { AttemptsAllowed = null }, 99, 1, 60, Nine));
    }

    [Fact]
    public void Extra_time_is_added_to_the_persons_own_deadline() =>
        Assert.Equal(At(45), Attempt.Fold(Attempt.Start(Quiz(), 1, 1, 60, Nine, extraMinutes: 15)).Rules.DeadlineAt);

    [Theory]
    [InlineData(30, 0, 0)]
    [InlineData(30, 1, 1)]
    [InlineData(30, 60, 60)]
    public void Within_the_grace_a_submit_counts_and_says_how_late_it_was(int minutes, int seconds, int late)
    {
        var attempt = Attempt.Fold(Begin());
        var submitted = Assert.IsType<Submitted>(attempt.Submit([new("ERP-A01", 1, Choice("b"))], At(minutes, seconds)).Single());
        Assert.Equal(late, submitted.LateSeconds);
        Assert.Equal(late, attempt.Apply(submitted).LateSeconds);
    }

    [Fact]
    public void After_the_grace_a_submit_closes_with_what_was_acknowledged()
    {
        var attempt = Attempt.Fold(Begin());
        var closed = Assert.IsType<ClosedOverdue>(attempt.Submit([new("ERP-A01", 1, Choice("b"))], At(31, 1)).Single());
        Assert.Equal(At(30), closed.FinishedAt);
        Assert.Empty(attempt.Apply(closed).Answers);
    }

    [Fact]
    public void After_the_grace_no_new_answer_is_taken()
    {
        var attempt = Attempt.Fold(Begin());
        Assert.Single(attempt.Save("ERP-A01", 1, Choice("b"), At(31)));
        Assert.Equal("attempt.deadline_passed", Broken(() => attempt.Save("ERP-A01", 1, Choice("b"), At(31).AddMilliseconds(1))));
    }

    [Fact]
    public void Without_a_limit_nothing_is_ever_overdue()
    {
        var attempt = Attempt.Fold(Begin(minutes: null));
        Assert.Empty(attempt.CloseOverdue(Nine.AddYears(1)));
        Assert.Single(attempt.Save("ERP-A01", 1, Choice("b"), Nine.AddYears(1)));
    }

    [Fact]
    public void A_retry_of_a_known_answer_is_acknowledged_even_after_the_end()
    {
        Assert.Empty(Finished().Save("ERP-A01", 1, Choice("b"), At(500)));
        Assert.Equal("attempt.already_finished", Broken(() => Finished().Save("ERP-A01", 2, Choice("a"), At(6))));
    }

    [Fact]
    public void An_item_of_another_quiz_is_refused()
    {
        Assert.Equal("response.unknown_item", Broken(() => Attempt.Fold(Begin()).Save("X", 1, Choice("a"), At(1))));
        Assert.Equal("response.unknown_item", Broken(() => Attempt.Fold(Begin()).Submit([new("X", 1, Choice("a"))], At(1))));
        Assert.Equal("response.malformed", Broken(() => Attempt.Fold(Begin()).Save("ERP-A01", 0, Choice("a"), At(1))));
        Assert.Equal("response.malformed", Broken(() => Attempt.Fold(Begin()).Submit([new("ERP-A01", long.MaxValue, Choice("a"))], At(1))));
    }

    [Fact]
    public void Marks_come_after_the_end_and_regrades_after_marks()
    {
        Assert.Equal("attempt.not_finished", Broken(() => Attempt.Fold(Begin()).Mark(Key(), At(1))));
        Assert.Equal("attempt.not_marked", Broken(() => Finished().Regrade(Key(), Key(), Officer, "", At(6))));
        Assert.Equal("attempt.not_marked", Broken(() => Finished().MarkByHand("ERP-A01", 0, Officer, "", At(6))));
        Assert.Equal("mark.out_of_range", Broken(() => MarkedOne().MarkByHand("ERP-A01", 10_001, Officer, "", At(6))));
        Assert.Throws<InvalidOperationException>(() => Finished().Mark(Key(Samples.Single("c")), At(6)));
    }

    [Fact]
    public void A_regrade_refuses_a_version_whose_letters_mean_something_else()
    {
        var moved = Samples.Single() with { Options = [new("a", "Never the worker"), new("b", "The worker"), new("c", "Both")], Key = "a" };
        Assert.Equal("regrade.options_moved", Broken(() => MarkedOne().Regrade(Key(), Key(moved), Officer, "", At(60))));
        var spelled = Samples.Single() with { Options = [new("a", "The worker"), new("b", "Never the worker!"), new("c", "Both")] };
        Assert.Equal(10_000, Assert.IsType<Regraded>(MarkedOne().Regrade(Key(), Key(spelled), Officer, "", At(60)).Single()).Marks.Single().Share);
    }

    [Fact]
    public void A_regrade_of_some_items_leaves_the_others_alone()
    {
        var only = new AnswerKey([ItemVersion.Of(Samples.TrueFalse(true))]);
        var regraded = Assert.IsType<Regraded>(MarkedOne().Regrade(Key(), only, Officer, "", At(60)).Single());
        Assert.Equal("ERP-A07", regraded.Marks.Single().ItemId);
    }

    [Fact]
    public void A_log_that_cannot_be_is_damage_and_not_a_rule()
    {
        Assert.Throws<InvalidOperationException>(() => Attempt.Fold([]));
        Assert.Throws<InvalidOperationException>(() => Attempt.Fold([new Saved { At = Nine, ItemId = "ERP-A01", ClientSeq = 1, Response = Choice("a") }]));
        Assert.Throws<InvalidOperationException>(() => Finished().Apply(new ClosedOverdue { At = Nine, FinishedAt = Nine }));
    }

    [Fact]
    public void A_score_says_how_each_lesson_went()
    {
        var score = Score.Of(MarkedOne());
        Assert.Equal([new("2.2", 100, 200, 5_000), new("2.4", 0, 100, 0), new("2.3", 0, 100, 0), new("3.5", 0, 100, 0)], score.Lessons);
        Assert.Equal(2_000, score.Share);
    }

    [Fact]
    public void A_share_is_rounded_down_so_that_nearly_is_not_enough()
    {
        var quiz = Quiz() with { Slots = Quiz().Slots.Select(s => s with { Points = s.ItemId == "ERP-A01" ? 69_999 : 7_500 }).Append(new("Z", "z", "9", 1)).ToValueList() };
        var attempt = Attempt.Fold(Attempt.Start(quiz, 1, 1, 60, Nine));
        attempt = attempt.Apply(attempt.Submit([new("ERP-A01", 1, Choice("b"))], At(1)).Single());
        var key = new AnswerKey([.. Five.Select(ItemVersion.Of)]);
        attempt = attempt.Apply(new Marked { At = At(2), Marks = [new("ERP-A01", key.Find("ERP-A01")!.Hash, 10_000)] });
        Assert.Equal((69_999, 100_000, 6_999), (Score.Of(attempt).Points, Score.Of(attempt).MaxPoints, Score.Of(attempt).Share));
    }
}
