using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Online, in a room or both, at any time before it is over. Who was here how, what was voted and written, stays as it is.</summary>
public sealed class ChangeMode(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by, SessionMode mode) => db.Work(nameof(ChangeMode), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        var (now, to) = (clock.GetUtcNow(), Code.Of(mode));
        if (SessionCourse.ChangesMode(session.Standing, Code.Read<SessionMode>(session.Mode), mode)
            && await work.Execute(Sql.Save, new { sessionId, to }) == 1)
        {
            await log.Append(work, sessionId, SessionEventKind.ModeChanged, new ModeChanged(to), by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangeMode), "Session", sessionId.ToString(), null, $"{{\"mode\":\"{to}\"}}"));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Save = """
            UPDATE Session SET Mode = @to, Version = Version + 1
            WHERE Id = @sessionId AND Mode <> @to AND State NOT IN ('closed', 'cancelled')
            """;
    }
}
