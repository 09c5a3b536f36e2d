using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>A trainer puts somebody enrolled into a group of the newest round, from another or from none. What they wrote stays where they wrote it.</summary>
public sealed class MoveMember(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where there is no such group or person, or the session is not this person's to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<bool> Run(Guid sessionId, Guid groupId, Guid personId, Scope by) => db.Work(nameof(MoveMember), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session || await work.FindGroup(sessionId, groupId) is not { } group)
        {
            return false;
        }

        await work.HoldLive(session);
        var round = await work.ReadRound(sessionId);
        var args = new { sessionId, round, personId, groupId, session.CohortId };
        if (group.Round != round)
        {
            return false;
        }

        if (await work.IsInGroup(groupId, personId))
        {
            return true;
        }

        if (await work.Execute(Sql.Move, args) + await work.Execute(Sql.Add, args) == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var all = (await work.ListGroups(sessionId)).Count(g => g.Round == round);
        await log.Append(work, sessionId, SessionEventKind.GroupsFormed, new GroupsFormed(round, all, group.Task, personId), by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MoveMember), "SessionGroup", groupId.ToString(), personId));
        return true;
    });

    internal static class Sql
    {
        public const string Move = "UPDATE SessionGroupMember SET GroupId = @groupId WHERE SessionId = @sessionId AND Round = @round AND PersonId = @personId";

        public const string Add = """
            INSERT INTO SessionGroupMember (SessionId, Round, PersonId, GroupId)
            SELECT @sessionId, @round, e.PersonId, @groupId FROM Enrolment e
            WHERE e.CohortId = @CohortId AND e.PersonId = @personId AND e.State IN ('active', 'completed')
              AND NOT EXISTS (SELECT 1 FROM SessionGroupMember m WHERE m.SessionId = @sessionId AND m.Round = @round AND m.PersonId = @personId)
            """;
    }
}
