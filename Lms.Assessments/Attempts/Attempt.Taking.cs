using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <content>Taking it: start, save, submit, close.</content>
public sealed partial record Attempt
{
    /// <summary>
    /// Begins an attempt. The deadline is the person's own: the start, plus the quiz's minutes, plus what they are granted on top;
    /// nothing cuts it short. Throws <c>attempt.none_left</c> with the number allowed.
    /// </summary>
    /// <param name="number">1 for the first attempt of this person at this quiz.</param>
    /// <param name="seed">A random number drawn by the caller; it decides the order of options and is stored.</param>
    /// <param name="graceSeconds">How long after the deadline an answer still counts.</param>
    /// <param name="extraMinutes">Granted on top of the quiz's limit.</param>
    /// <param name="language">In which the person reads.</param>
    public static IReadOnlyList<Step> Start(Quiz quiz, int number, int seed, int graceSeconds, DateTimeOffset at, int extraMinutes = 0, string? language = null)
    {
        if (number > quiz.AttemptsAllowed) throw new RuleBroken("attempt.none_left", quiz.AttemptsAllowed.Value);
        var now = InstantJson.Stored(at);
        return [new Started
        {
            At = now,
            Rules = new AttemptRules
            {
                QuizId = quiz.Id,
                Kind = quiz.Kind,
                Form = quiz.Form,
                Number = number,
                Slots = quiz.Slots,
                DeadlineAt = quiz.TimeLimitMinutes is { } minutes ? now.AddMinutes(minutes + extraMinutes) : null,
                GraceSeconds = graceSeconds,
                Seed = seed,
                Review = quiz.Review,
                Language = language,
            },
        }];
    }

    /// <summary>
    /// Keeps an answer. None when it, or a newer one of the item, is known. Throws <c>response.unknown_item</c>,
    /// <c>attempt.already_finished</c>, <c>attempt.deadline_passed</c>; see <see cref="SaveRule"/>.
    /// </summary>
    public IReadOnlyList<Step> Save(string itemId, long clientSeq, Response response, DateTimeOffset at)
    {
        CheckItem(itemId);
        var now = InstantJson.Stored(at);
        return SaveRule.Adds(State, Rules.ClosesAt, Answers.GetValueOrDefault(itemId), clientSeq, now)
            ? [new Saved { At = now, ItemId = itemId, ClientSeq = clientSeq, Response = response }]
            : [];
    }

    /// <summary>
    /// Hands in, with every answer the browser holds. None when it is finished already. After deadline and grace it closes the
    /// attempt as the sweep would, with what was acknowledged in time: the person sees their result and not an error.
    /// Throws <c>response.unknown_item</c>.
    /// </summary>
    public IReadOnlyList<Step> Submit(IEnumerable<GivenAnswer> answers, DateTimeOffset at)
    {
        if (State != AttemptState.InProgress) return [];
        var now = InstantJson.Stored(at);
        if (now > Rules.ClosesAt) return CloseOverdue(now);
        var given = answers.OrderBy(a => a.ItemId, StringComparer.Ordinal).ThenBy(a => a.ClientSeq).ToValueList();
        foreach (var answer in given)
        {
            CheckItem(answer.ItemId);
            SaveRule.CheckSeq(answer.ClientSeq);
        }

        return [new Submitted { At = now, Answers = given, LateSeconds = LateBy(now) }];
    }

    /// <summary>Closes an attempt whose deadline and grace have passed. None when it is not due or finished already.</summary>
    public IReadOnlyList<Step> CloseOverdue(DateTimeOffset at)
    {
        var now = InstantJson.Stored(at);
        return State == AttemptState.InProgress && now > Rules.ClosesAt
            ? [new ClosedOverdue { At = now, FinishedAt = Rules.DeadlineAt!.Value }]
            : [];
    }

    private int LateBy(DateTimeOffset now) =>
        Rules.DeadlineAt is { } deadline && now > deadline ? (int)Math.Ceiling((now - deadline).TotalSeconds) : 0;

    private void CheckItem(string itemId)
    {
        if (Rules.FindSlot(itemId) is null) throw new RuleBroken("response.unknown_item", itemId);
    }
}
