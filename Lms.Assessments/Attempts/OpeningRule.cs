using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Attempts;

/// <summary>
/// When a new attempt may be started. The test before is offered from enrolment until the first lesson is read: after that it
/// would measure the lesson and not what the person brought along, and a gain computed from it would be untrue. It can be left
/// out; then this person is simply not among the matched ones. The test after opens when every lesson is read, may be repeated
/// until it is passed or the attempts are used up, and the best attempt counts. Repeats use the same form: part of a second
/// result is memory of the first, so a gain belongs to the first attempt after, and completion to the best.
/// An attempt begun is never cut short by the end of the cohort; only its start must lie before it.
/// </summary>
public static class OpeningRule
{
    /// <summary>
    /// Null when it may be started; otherwise the rule that says no: <c>attempt.not_enrolled</c>, <c>attempt.cohort_ended</c> with the
    /// instant, <c>attempt.already_passed</c>, <c>attempt.none_left</c> with the number allowed, <c>attempt.lessons_begun</c>,
    /// <c>attempt.lessons_unread</c> with how many are missing.
    /// </summary>
    public static RuleBroken? Refusal(OpeningFacts facts, DateTimeOffset at) => facts switch
    {
        { TakesPart: false } => new RuleBroken("attempt.not_enrolled"),
        { Passed: true, Kind: QuizKind.Post } => new RuleBroken("attempt.already_passed"),
        _ when facts.Started >= facts.Allowed => new RuleBroken("attempt.none_left", facts.Allowed.Value),
        _ when at >= facts.CohortEndsAt => new RuleBroken("attempt.cohort_ended", facts.CohortEndsAt),
        { Kind: QuizKind.Pre, LessonsRead: > 0 } => new RuleBroken("attempt.lessons_begun"),
        { Kind: QuizKind.Post } when facts.LessonsRead < facts.Lessons => new RuleBroken("attempt.lessons_unread", facts.Lessons - facts.LessonsRead),
        _ => null,
    };
}
