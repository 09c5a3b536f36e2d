using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Goes on with an adjourned session: a new run of it begins.</summary>
public sealed class ResumeSession(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public Task<bool> Run(Guid sessionId, Scope by) => db.Work(nameof(ResumeSession), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (SessionCourse.Resumes(session.Standing, session.LeadId == by.PersonId)
            && await work.Execute(Sql.Save, new { sessionId, by.PersonId }) == 1)
        {
            await work.StartRun(sessionId, now);
            await log.Append(work, sessionId, SessionEventKind.Resumed, null, by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ResumeSession), "Session", sessionId.ToString()));
        }

        return true;
    });

    internal static class Sql
    {
        public const string Save = """
            UPDATE Session SET State = 'open', Version = Version + 1
            WHERE Id = @sessionId AND State = 'adjourned' AND LeadId = @PersonId
            """;
    }
}
