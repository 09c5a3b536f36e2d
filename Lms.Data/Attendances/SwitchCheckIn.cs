using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Attendances;

/// <summary>Opens check-in for the room, or closes it. Anybody who runs the session may: it is done at the door, not at the desk.</summary>
public sealed class SwitchCheckIn(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>attendance.check_in_online</c>, <c>attendance.session_over</c></exception>
    public Task<bool> Run(Guid sessionId, bool open, Scope by) => db.Work(nameof(SwitchCheckIn), async work =>
    {
        if (!await work.HoldSession(sessionId) || await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        if (session.Standing is not (SessionState.Published or SessionState.Open or SessionState.Adjourned))
        {
            throw new RuleBroken("attendance.session_over");
        }

        if (open && Code.Read<SessionMode>(session.Mode) == SessionMode.Online)
        {
            throw new RuleBroken("attendance.check_in_online");
        }

        if (await Standing(work, sessionId) != open)
        {
            var now = clock.GetUtcNow();
            await log.Append(work, sessionId, open ? SessionEventKind.CheckInOpened : SessionEventKind.CheckInClosed, null, by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(SwitchCheckIn), "Session", sessionId.ToString()));
        }

        return true;
    });

    /// <summary>What was done last: opened, closed, or nothing (null).</summary>
    internal static async Task<bool?> Standing(IReads reads, Guid sessionId) =>
        (await reads.Find<Row>(Sql.Last, new { sessionId }))?.Kind switch
        {
            null => null,
            SessionEventKind.CheckInOpened => true,
            _ => false,
        };

    internal sealed record Row
    {
        public string Kind { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Last = """
            SELECT Kind FROM SessionEvent
            WHERE SessionId = @sessionId AND Seq = (
                SELECT MAX(e.Seq) FROM SessionEvent e WHERE e.SessionId = @sessionId AND e.Kind IN ('check_in_opened', 'check_in_closed'))
            """;
    }
}
