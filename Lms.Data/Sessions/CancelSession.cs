using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Attendances;
using Lms.Data.Completions;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Calls a session off before it begins, for good, with a reason its people are written. It stays on record.</summary>
public sealed class CancelSession(Db db, EvaluateCompletion completion, TimeProvider clock)
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

        var now = clock.GetUtcNow();
        await work.Cancel(session, reason.Trim(), by.PersonId, now);
        await Complete(work, sessionId, by.PersonId, now);
        return true;
    });

    // A session that will not be held is none that anybody has to attend: whom only it kept from completing is complete now.
    private async Task Complete(UnitOfWork work, Guid sessionId, Guid by, DateTimeOffset now)
    {
        if (!(await SessionFrame.Read(work, sessionId)).CompletionAsks)
        {
            return;
        }

        foreach (var person in (await AttendanceStore.People(work, sessionId)).Where(p => p.State == "active"))
        {
            await completion.Run(work, person.EnrolmentId, by, now);
        }
    }
}
