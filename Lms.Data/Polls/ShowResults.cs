using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Shows everybody the results, or takes them away again. Of a poll that is still open they go on moving.</summary>
public sealed class ShowResults(Db db, SessionLog log, TimeProvider clock)
{
    /// <summary>False when there is no such poll for this person. Throws <c>session.not_open</c>, <c>session.not_lead</c>, <c>poll.not_asked</c>, <c>poll.quiz_open</c>.</summary>
    public Task<bool> Run(Guid sessionId, Guid pollId, Scope scope) => Turn(sessionId, pollId, scope, nameof(ShowResults), async (work, row, now) =>
    {
        var poll = row.ToPoll().Show(now);
        await work.Move(row, poll);
        await log.AppendResults(work, row, poll, scope.PersonId, now);
        log.Touch(work, sessionId, SessionPart.Tally);
    });

    public Task<bool> Hide(Guid sessionId, Guid pollId, Scope scope) => Turn(sessionId, pollId, scope, "HideResults", async (work, row, now) =>
    {
        await work.Move(row, row.ToPoll() with { ShownAt = null });
        await log.Append(work, sessionId, SessionEventKind.ResultsHidden, new ResultsHidden(pollId, row.Number), scope.PersonId, now);
    });

    private Task<bool> Turn(Guid sessionId, Guid pollId, Scope scope, string deed, Func<UnitOfWork, PollRow, DateTimeOffset, Task> act) => db.Work(deed, async work =>
    {
        if (await work.HoldPoll(sessionId, pollId, scope) is not { } row)
        {
            return false;
        }

        var now = InstantJson.Stored(clock.GetUtcNow());
        await act(work, row, now);
        await work.Audit(new AuditEntry(now, scope.PersonId, deed, "Session", sessionId.ToString()));
        return true;
    });
}
