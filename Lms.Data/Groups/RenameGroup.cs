using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>A group, or a trainer, gives it a name of its own; an empty one gives it back its number.</summary>
public sealed class RenameGroup(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where there is no such group for this person.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>group.name</c></exception>
    public Task<bool> Run(Guid sessionId, Guid groupId, string? typed, Scope by) => db.Work(nameof(RenameGroup), async work =>
    {
        if (await work.EnterGroup(sessionId, groupId, by) is not var (session, _))
        {
            return false;
        }

        var name = GroupForming.Name(typed);
        await work.HoldLive(session);
        await work.Execute(Sql.Rename, new { groupId, name });
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(RenameGroup), "SessionGroup", groupId.ToString()));
        log.Touch(work, sessionId, SessionPart.Groups, groupId);
        return true;
    });

    internal static class Sql
    {
        public const string Rename = "UPDATE SessionGroup SET Name = @name WHERE Id = @groupId";
    }
}
