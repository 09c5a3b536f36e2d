using Lms.Assessments.Items;
using Lms.Assessments.Polls;
using static Lms.Assessments.Tests.Polls.Asked;

namespace Lms.Assessments.Tests.Polls;

public sealed class LiveQuizTests
{
    [Fact]
    public void A_bank_item_is_asked_in_its_own_words_and_marked_by_its_own_key()
    {
        var quiz = Quiz(Choice);
        Assert.Equal(("Who pays?", 3), (quiz.Text, quiz.Options.Count));
        Assert.Equal(Mark.Whole, quiz.Cast(PollChoice.Of(2), At).Share);
        Assert.Equal(0, quiz.Cast(PollChoice.Of(1), At).Share);
        Assert.Equal([2], LiveQuiz.Key(Choice));
        Refuses("poll.malformed", () => quiz.Cast(PollChoice.Of(1, 2), At));
    }

    [Fact]
    public void A_statement_is_asked_with_the_two_words_of_the_room()
    {
        var quiz = Quiz(Statement, "Дуруст", "Нодуруст");
        Assert.Equal(Mark.Whole, quiz.Cast(PollChoice.Of(2), At).Share);
        Assert.Equal([2], LiveQuiz.Key(Statement));
        Refuses("poll.item_not_live", () => Quiz(Statement));
    }

    [Fact]
    public void Several_right_options_are_weighed_as_in_a_test()
    {
        var quiz = Quiz(Several);
        Assert.Equal([10_000, 5_000, 0], new[] { PollChoice.Of(1, 3), PollChoice.Of(1), PollChoice.Of(1, 2) }.Select(c => quiz.Cast(c, At).Share!.Value));
        Assert.Equal([1, 3], LiveQuiz.Key(Several));
    }

    [Fact]
    public void Speed_points_are_off_unless_they_are_turned_on()
    {
        Assert.Null(Quiz(Choice).Cast(PollChoice.Of(2), At).Points);
        var fast = Poll.Prepare(Draft(PollKind.Quiz) with { Item = Choice, Seconds = 20, SpeedPoints = true }).Open(At);
        Assert.Equal(1000, fast.Cast(PollChoice.Of(2), At).Points);
        Assert.Equal(0, fast.Cast(PollChoice.Of(1), At).Points);
    }

    [Theory]
    [InlineData(10_000, 0, 1000)]
    [InlineData(10_000, 2, 1000)] // the grace is taken off first
    [InlineData(10_000, 12, 750)]
    [InlineData(10_000, 22, 500)]
    [InlineData(10_000, 90, 500)]
    [InlineData(5_000, 12, 375)]
    [InlineData(0, 0, 0)]
    public void A_right_answer_falls_evenly_from_all_points_to_half_of_them(int share, int seconds, int points) =>
        Assert.Equal(points, LiveQuiz.Points(share, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(20)));
}
