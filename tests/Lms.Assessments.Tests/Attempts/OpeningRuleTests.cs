using Lms.Assessments.Attempts;
using Lms.Assessments.Quizzes;

namespace Lms.Assessments.Tests.Attempts;

public sealed class OpeningRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly OpeningFacts Before = new()
    {
        Kind = QuizKind.Pre, TakesPart = true, CohortEndsAt = Now.AddDays(30), LessonsRead = 0, Lessons = 6, Passed = false, Started = 0, Allowed = 1,
    };

    private static readonly OpeningFacts After = Before with { Kind = QuizKind.Post, LessonsRead = 6, Allowed = 3 };

    [Fact]
    public void The_test_before_opens_with_enrolment_and_closes_with_the_first_lesson_read()
    {
        Assert.Null(Code(Before));
        Assert.Equal("attempt.lessons_begun", Code(Before with { LessonsRead = 1 }));
    }

    [Fact]
    public void The_test_before_is_taken_once() => Assert.Equal("attempt.none_left", Code(Before with { Started = 1 }));

    [Fact]
    public void The_test_after_opens_when_the_last_lesson_is_read()
    {
        Assert.Equal("attempt.lessons_unread", Code(After with { LessonsRead = 5 }));
        Assert.Null(Code(After));
    }

    [Fact]
    public void The_test_after_can_be_repeated_until_it_is_passed()
    {
        Assert.Null(Code(After with { Started = 2 }));
        Assert.Equal("attempt.already_passed", Code(After with { Started = 2, Passed = true }));
        Assert.Equal("attempt.none_left", Code(After with { Started = 3 }));
    }

    [Fact]
    public void Nothing_is_started_after_the_cohort_has_ended()
    {
        Assert.Equal("attempt.cohort_ended", Code(After with { CohortEndsAt = Now }));
        Assert.Null(Code(After with { CohortEndsAt = Now.AddMilliseconds(1) }));
    }

    [Fact]
    public void Who_left_the_cohort_starts_nothing() => Assert.Equal("attempt.not_enrolled", Code(Before with { TakesPart = false }));

    private static string? Code(OpeningFacts facts) => OpeningRule.Refusal(facts, Now)?.Code;
}
