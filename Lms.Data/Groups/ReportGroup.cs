using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Data.Submissions;

namespace Lms.Data.Groups;

/// <summary>
/// "We are done": the note is what the group reports back, and is handed in where group work takes this session's groups. It may still
/// be written until the session closes; saying it twice says it once.
/// </summary>
public sealed class ReportGroup(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where there is no such group for this person.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<bool> Run(Guid sessionId, Guid groupId, Scope by) => db.Work(nameof(ReportGroup), async work =>
    {
        if (await work.EnterGroup(sessionId, groupId, by) is not var (session, group))
        {
            return false;
        }

        await work.HoldLive(session);
        var now = clock.GetUtcNow();
        if (await work.Execute(Sql.Report, new { groupId, now, by.PersonId }) == 1)
        {
            await log.Append(work, sessionId, SessionEventKind.GroupReported, new GroupReported(groupId, group.Round, group.Number, group.Name), by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(ReportGroup), "SessionGroup", groupId.ToString()));
            await HandInNote.Run(work, group, by.PersonId, now);
        }

        return true;
    });

    internal static class Sql
    {
        public const string Report = "UPDATE SessionGroup SET ReportedAt = @now, ReportedBy = @PersonId WHERE Id = @groupId AND ReportedAt IS NULL";
    }
}
