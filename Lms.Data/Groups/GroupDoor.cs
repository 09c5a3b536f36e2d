using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>Who may write in a group's name: its members, and who runs the session.</summary>
internal static class GroupDoor
{
    /// <summary>Null for everybody else, and where there is no such group.</summary>
    public static async Task<(SessionAccess Session, GroupRow Group)?> EnterGroup(this UnitOfWork work, Guid sessionId, Guid groupId, Scope by)
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { } session || await work.FindGroup(sessionId, groupId) is not { } group)
        {
            return null;
        }

        return session.MayRun || (session.IsTrainee && await work.IsInGroup(groupId, by.PersonId)) ? (session, group) : null;
    }
}
