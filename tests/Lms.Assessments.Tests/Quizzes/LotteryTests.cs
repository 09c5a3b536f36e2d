using FsCheck.Xunit;
using Lms.Assessments.Quizzes;

namespace Lms.Assessments.Tests.Quizzes;

public class LotteryTests
{
    [Property]
    public void The_halves_of_a_cohort_never_differ_by_more_than_one(bool[] coins)
    {
        var counts = new int[2];
        foreach (var coin in coins)
        {
            counts[(int)Lottery.Draw(counts[0], counts[1], coin)]++;
            Assert.InRange(counts[0] - counts[1], -1, 1);
        }
    }

    [Fact]
    public void Chance_decides_between_equal_halves_only()
    {
        Assert.Equal(FormOrder.AThenB, Lottery.Draw(4, 4, coin: true));
        Assert.Equal(FormOrder.BThenA, Lottery.Draw(4, 4, coin: false));
        Assert.Equal(FormOrder.AThenB, Lottery.Draw(3, 5, coin: false)); // two left the first half
    }

    [Theory]
    [InlineData(FormOrder.AThenB, TestForm.A, TestForm.B)]
    [InlineData(FormOrder.BThenA, TestForm.B, TestForm.A)]
    public void Nobody_meets_the_same_form_twice(FormOrder order, TestForm before, TestForm after)
    {
        Assert.Equal(before, Lottery.FormOf(order, QuizKind.Pre));
        Assert.Equal(after, Lottery.FormOf(order, QuizKind.Post));
    }

    [Fact]
    public void The_key_stays_hidden_before_and_opens_after_once_settled()
    {
        Assert.False(ReviewPolicy.AfterPreTest.ShowsKey(passed: true, attemptsLeft: 0));
        Assert.False(ReviewPolicy.AfterPostTest.ShowsKey(passed: false, attemptsLeft: 1));
        Assert.True(ReviewPolicy.AfterPostTest.ShowsKey(passed: false, attemptsLeft: 0));
        Assert.True(ReviewPolicy.AfterPostTest.ShowsKey(passed: true, attemptsLeft: 2));
    }
}
