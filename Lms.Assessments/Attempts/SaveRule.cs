using Lms.Assessments.Rules;

namespace Lms.Assessments.Attempts;

/// <summary>
/// Whether an answer that arrives becomes a step. It needs the newest known answer of that one item and not the whole
/// attempt, so that the busiest statement of the product can ask without a fold.
/// </summary>
public static class SaveRule
{
    /// <summary>The largest count a browser can hold exactly.</summary>
    private const long HighestSeq = (1L << 53) - 2;

    /// <summary>
    /// True: record it. False: nothing to record, and the sender may be told it is safe: it is known already, or a newer one is
    /// (on a tie the one acknowledged first stays). Throws <c>RuleBroken</c> <c>attempt.already_finished</c>, or
    /// <c>attempt.deadline_passed</c> with the deadline, for an answer the server never had.
    /// </summary>
    /// <param name="closesAt">Deadline with grace; null when there is no limit.</param>
    public static bool Adds(AttemptState state, DateTimeOffset? closesAt, Answer? newest, long clientSeq, DateTimeOffset at)
    {
        CheckSeq(clientSeq);
        // Before the state: a retry of what is known must be acknowledged at any time, or the browser would keep it for ever.
        if (newest is not null && clientSeq <= newest.ClientSeq) return false;
        if (state != AttemptState.InProgress) throw new RuleBroken("attempt.already_finished");
        if (at > closesAt) throw new RuleBroken("attempt.deadline_passed", closesAt.Value);
        return true;
    }

    /// <summary>Throws <c>response.malformed</c> for a count no browser could have sent.</summary>
    public static void CheckSeq(long clientSeq)
    {
        if (clientSeq is < 1 or > HighestSeq) throw new RuleBroken("response.malformed");
    }
}
