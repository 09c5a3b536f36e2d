using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Timers;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Timers;

/// <summary>The lead starts a countdown that everybody sees, in place of one that runs; or takes it off.</summary>
public sealed class SetTimer(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>When it ends; null where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c>, and those of <see cref="TimerRule"/></exception>
    public Task<DateTimeOffset?> Run(Guid sessionId, int minutes, string? label, Scope by) => db.Work<DateTimeOffset?>(nameof(SetTimer), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var timer = new TimerSet(TimerRule.EndsAt(minutes, now), TimerRule.Label(label));
        await work.HoldLead(session, by.PersonId);
        await Write(work, sessionId, SessionEventKind.TimerSet, timer, by, now);
        return timer.EndsAt;
    });

    /// <returns>False as above.</returns>
    public Task<bool> Clear(Guid sessionId, Scope by) => db.Work(nameof(SetTimer), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        await work.HoldLead(session, by.PersonId);
        if (await TimerQueries.Find(work, sessionId) is not null)
        {
            await Write(work, sessionId, SessionEventKind.TimerCleared, null, by, clock.GetUtcNow());
        }

        return true;
    });

    private async Task Write(UnitOfWork work, Guid sessionId, string kind, TimerSet? timer, Scope by, DateTimeOffset now)
    {
        await log.Append(work, sessionId, kind, timer, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SetTimer), "Session", sessionId.ToString()));
    }
}
