using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Opens a published session. Who does it drives it; of two who open at once the first drives, and the second finds it open.</summary>
public sealed class OpenSession(Db db, SessionLog log, TimeProvider clock)
{
    /// <param name="early">Meant, though it is long before the planned start.</param>
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.draft</c>, <c>session.early</c>, <c>session.over</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by, bool early) => db.Work(nameof(OpenSession), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (SessionCourse.Opens(session.Standing, session.StartsAt, now, early)
            && await work.Execute(Sql.Open, new { sessionId, by.PersonId, now }) == 1)
        {
            await work.StartRun(sessionId, now);
            await log.Append(work, sessionId, SessionEventKind.Opened, new Opened(session.Mode, by.PersonId, await work.ReadName(by.PersonId)), by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(OpenSession), "Session", sessionId.ToString()));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Open = """
            UPDATE Session SET State = 'open', LeadId = @PersonId, OpenedAt = @now, Version = Version + 1
            WHERE Id = @sessionId AND State = 'published'
            """;
    }
}
