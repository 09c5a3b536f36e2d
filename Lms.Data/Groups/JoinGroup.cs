using Lms.Assessments.Groups;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>
/// Somebody who came late takes a place in the smallest group of the newest round: offered, not assigned, because they may have come only
/// to listen. Where the trainer places people by hand, the trainer does.
/// </summary>
public sealed class JoinGroup(Db db, SessionLog log)
{
    /// <returns>The person's group, also when they had one already; null where there is none to join.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<Guid?> Run(Guid sessionId, Scope by) => db.Work<Guid?>(nameof(JoinGroup), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { IsTrainee: true } session)
        {
            return null;
        }

        await work.HoldLive(session);
        var round = await work.ReadRound(sessionId);
        var groups = (await work.ListGroups(sessionId)).Where(g => g.Round == round).ToList();
        if (GroupForming.Smallest([.. groups.Select(g => (int)g.Members)]) is not { } smallest)
        {
            return null;
        }

        var own = new { sessionId, round, by.PersonId, id = groups[smallest].Id };
        if (await work.Find<GroupRow>(Sql.FindOwn, own) is { } has)
        {
            return has.Id;
        }

        if (groups[smallest].IsByHand)
        {
            return null;
        }

        await work.Execute(Sql.Insert, own);
        log.Touch(work, sessionId, SessionPart.Groups, own.id);
        return own.id;
    });

    internal static class Sql
    {
        public const string FindOwn = "SELECT GroupId AS Id FROM SessionGroupMember WHERE SessionId = @sessionId AND Round = @round AND PersonId = @PersonId";

        public const string Insert = "INSERT INTO SessionGroupMember (SessionId, Round, PersonId, GroupId) VALUES (@sessionId, @round, @PersonId, @id)";
    }
}
