using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Ends the asking. Votes that were on their way count for the core's grace.</summary>
public sealed class ClosePoll(Db db, SessionLog log, TimeProvider clock)
{
    /// <summary>False when there is no such poll for this person. Throws <c>session.not_open</c>, <c>session.not_lead</c>, <c>poll.not_open</c>.</summary>
    public Task<bool> Run(Guid sessionId, Guid pollId, Scope scope) => db.Work(nameof(ClosePoll), async work =>
    {
        if (await work.HoldPoll(sessionId, pollId, scope) is not { } row)
        {
            return false;
        }

        var now = InstantJson.Stored(clock.GetUtcNow());
        await Close(work, row, scope.PersonId, now);
        await work.Audit(new AuditEntry(now, scope.PersonId, nameof(ClosePoll), "Session", sessionId.ToString()));
        return true;
    });

    /// <summary>Every poll that is open, inside the unit that closes the session, which holds the session's row.</summary>
    public async Task CloseAll(UnitOfWork work, Guid sessionId, Guid? actorId, DateTimeOffset now)
    {
        foreach (var row in (await work.ListPolls(sessionId)).Where(p => p.State == Code.Of(PollState.Open)))
        {
            await Close(work, row, actorId, now);
        }
    }

    internal async Task Close(UnitOfWork work, PollRow row, Guid? actorId, DateTimeOffset now)
    {
        var poll = row.ToPoll().Close(now);
        await work.Move(row, poll);
        await log.Append(work, row.SessionId, SessionEventKind.PollClosed, new PollClosed(row.Id, row.Number), actorId, now);
        if (poll.ShownAt is not null)
        {
            // Shown while it was open: the log keeps the result as it ended, not as it stood in the middle.
            await log.AppendResults(work, row, poll, actorId, now);
        }

        log.Touch(work, row.SessionId, SessionPart.Tally);
    }
}
