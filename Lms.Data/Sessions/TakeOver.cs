using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>
/// Somebody else who may run the session drives it from now on, in one tap and without asking: the trainer's laptop may be the thing that
/// died. Of two who take over at once the later drives; the log holds both.
/// </summary>
public sealed class TakeOver(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by) => db.Work(nameof(TakeOver), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (SessionCourse.IsTakenOver(session.Standing, session.LeadId == by.PersonId)
            && await work.Execute(Sql.Save, new { sessionId, by.PersonId }) == 1)
        {
            await log.Append(work, sessionId, SessionEventKind.TakenOver, new TakenOver(by.PersonId, await work.ReadName(by.PersonId)), by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(TakeOver), "Session", sessionId.ToString(), session.LeadId));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Save = """
            UPDATE Session SET LeadId = @PersonId, Version = Version + 1
            WHERE Id = @sessionId AND State IN ('open', 'adjourned') AND (LeadId IS NULL OR LeadId <> @PersonId)
            """;
    }
}
