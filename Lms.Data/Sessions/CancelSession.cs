using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Calls a session off before it begins, for good, with a reason its people are written. It stays on record.</summary>
public sealed class CancelSession(Db db, TimeProvider clock)
{
    public const int LongestReason = 500;

    /// <summary>False when the session is not there or not the reader's to run.</summary>
    /// <exception cref="RuleBroken">From <see cref="SessionChangeRule.CancelRefusal"/>; <c>session.reason</c> without one, or with too long a one.</exception>
    public Task<bool> Run(Guid sessionId, string? reason, Scope by) => db.Work(nameof(CancelSession), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return false;
        }

        var session = (await work.FindSession(sessionId))!;
        if (SessionChangeRule.CancelRefusal(session.Standing) is { } refusal)
        {
            throw refusal;
        }

        if (reason is null || reason.Trim().Length is 0 or > LongestReason)
        {
            throw new RuleBroken("session.reason", LongestReason);
        }

        await work.Cancel(session, reason.Trim(), by.PersonId, clock.GetUtcNow());
        return true;
    });
}
