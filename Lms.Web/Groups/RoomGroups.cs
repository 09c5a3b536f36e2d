using Lms.Assessments.Groups;
using Lms.Data.Groups;
using Lms.Data.Sessions;
using Lms.Web.People;

namespace Lms.Web.Groups;

/// <summary>What the parts about groups show.</summary>
public sealed class RoomGroups(GroupQueries groups, CurrentPerson me)
{
    public async Task<RoomGroupView> Room(SessionAccess access)
    {
        if (await groups.FindOwn(access.SessionId, me.Id) is { } own)
        {
            return new RoomGroupView(access, own, await groups.Members(own.Id), null);
        }

        var newest = (await groups.All(access.SessionId)).GroupBy(g => g.Round).LastOrDefault()?.ToList() ?? [];
        var offered = GroupForming.Smallest([.. newest.Select(g => (int)g.Members)]) is { } smallest ? newest[smallest] : null;
        return new RoomGroupView(access, null, [], offered);
    }

    public async Task<DeskGroupsView> Desk(SessionAccess access)
    {
        var all = await groups.All(access.SessionId);
        var round = all.Count == 0 ? 0 : all[^1].Round;
        return new DeskGroupsView(access, all, round, await groups.Everybody(access.SessionId, round), access.IsLive && access.LeadId == me.Id);
    }
}
