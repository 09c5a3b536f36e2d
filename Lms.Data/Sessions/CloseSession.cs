using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Attendances;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Polls;

namespace Lms.Data.Sessions;

/// <summary>
/// Ends a session for ever. In one unit of work: the run and the open polls end, everybody's attendance is decided, the ledger and the
/// first version of the sheet are written, and whoever it completes is completed. Either all of it happened or none.
/// </summary>
public sealed class CloseSession(Db db, SessionLog log, ClosePoll polls, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>Anybody who runs the session may: the lead may have gone home. Closing it again changes nothing.</summary>
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by) => db.Work(nameof(CloseSession), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        if (await work.Execute(Sql.Close, new { sessionId, now }) != 1)
        {
            // The other one who closed it held the row until it was done.
            return session.Standing == SessionState.Closed || await work.Read<string>(Sql.State, new { sessionId }) == Code.Of(SessionState.Closed)
                ? true
                : throw new RuleBroken("session.not_open");
        }

        await work.EndRun(sessionId, now);
        await polls.CloseAll(work, sessionId, by.PersonId, now);
        await log.Append(work, sessionId, SessionEventKind.Closed, null, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CloseSession), "Session", sessionId.ToString()));
        await Settle(work, sessionId, by.PersonId, now);
        return true;
    });

    private async Task Settle(UnitOfWork work, Guid sessionId, Guid by, DateTimeOffset now)
    {
        var frame = await SessionFrame.Read(work, sessionId);
        var evidence = await SessionEvidence.Read(work, frame, now);
        var people = (await AttendanceStore.People(work, sessionId)).Select(p => (Person: p, Attended: evidence.Decide(p.PersonId))).ToList();
        foreach (var (person, attended) in people)
        {
            await work.Decide(frame, person, attended, now);
            await work.RecordAttendance(frame, person, attended, now);
        }

        await work.RecordSession(frame, now);
        var lines = people.Select(p => p.Person.Line(p.Attended, evidence.Entry(p.Person.PersonId))).ToValueList();
        await work.InsertSheet(sessionId, version: 1, await ComposeSheet.Of(work, evidence, lines, now), reason: null, by, now);
        if (!frame.CompletionAsks)
        {
            // Under a rule that asks for no attendance this hour completes nobody; a thousand questions would only hold the row.
            return;
        }

        foreach (var (person, _) in people.Where(p => p.Person.State == "active"))
        {
            await completion.Run(work, person.EnrolmentId, by, now);
        }
    }

    internal static class Sql
    {
        public const string Close = "UPDATE Session SET State = 'closed', ClosedAt = @now, Version = Version + 1 WHERE Id = @sessionId AND State IN ('open', 'adjourned')";

        public const string State = "SELECT State FROM Session WHERE Id = @sessionId";
    }
}
