using Lms.Assessments.Attendances;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Attendances;

/// <summary>
/// Enters somebody's attendance by hand: who, when and why are kept, and entries before it stay. While the session runs the closing
/// decides on it; afterwards it decides anew at once, corrects the ledger and writes the sheet's next version.
/// </summary>
public sealed class EnterAttendance(Db db, SessionLog log, EvaluateCompletion completion, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <returns>False where the session does not exist for this person, is not theirs to run, or the other one is not of its cohort.</returns>
    /// <exception cref="RuleBroken"><c>attendance.reason_needed</c>, <c>attendance.minutes</c>, <c>attendance.not_started</c></exception>
    public Task<bool> Run(Guid sessionId, Guid personId, HandEntry entry, string? reason, Scope by) => db.Work(nameof(EnterAttendance), async work =>
    {
        if (!await work.HoldSession(sessionId) || await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session
            || await AttendanceStore.FindPerson(work, sessionId, personId) is not { } person)
        {
            return false;
        }

        var said = Checked(session.Standing, entry, reason);
        var now = clock.GetUtcNow();
        await work.Execute(Sql.Insert, new { id = work.NewId(), sessionId, personId, entry.Present, entry.Minutes, said, now, by = by.PersonId });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(EnterAttendance), "Session", sessionId.ToString(), personId));
        if (session.Standing == SessionState.Closed)
        {
            await Correct(work, sessionId, person, said, by.PersonId, now);
        }

        log.Touch(work, sessionId, SessionPart.People);
        return true;
    });

    private async Task Correct(UnitOfWork work, Guid sessionId, SessionPerson person, string reason, Guid by, DateTimeOffset now)
    {
        var frame = await SessionFrame.Read(work, sessionId);
        var evidence = await SessionEvidence.Read(work, frame, frame.ClosedAt ?? now, person.PersonId);
        var attended = evidence.Decide(person.PersonId);
        await work.Decide(frame, person, attended, now);
        await work.RecordAttendance(frame, person, attended, now);
        await work.NextSheet(sessionId, sheet => sheet.Corrected(person.Line(attended, evidence.Entry(person.PersonId))), reason, by, now);
        if (frame.CompletionAsks)
        {
            await completion.Run(work, person.EnrolmentId, by, now);
        }
    }

    private static string Checked(SessionState state, HandEntry entry, string? reason)
    {
        if (state is not (SessionState.Open or SessionState.Adjourned or SessionState.Closed))
        {
            throw new RuleBroken("attendance.not_started");
        }

        if (entry.Minutes is < 0 or > 60_000)
        {
            throw new RuleBroken("attendance.minutes");
        }

        return reason?.Trim() is { Length: > 0 and <= LongestReason } said ? said : throw new RuleBroken("attendance.reason_needed", LongestReason);
    }

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO AttendanceEntry (Id, SessionId, PersonId, Present, Minutes, Reason, EnteredAt, EnteredBy)
            VALUES (@id, @sessionId, @personId, @Present, @Minutes, @said, @now, @by)
            """;
    }
}
