using Lms.Data.Groups;
using Lms.Data.Sessions;

namespace Lms.Web.Groups;

/// <summary>The groups of a session before its trainers.</summary>
/// <param name="All">By round and number.</param>
/// <param name="Round">The newest; 0 before the first.</param>
/// <param name="People">Everybody enrolled, with their group of the newest round.</param>
/// <param name="Drives">This person may form groups now.</param>
public sealed record DeskGroupsView(SessionAccess Access, IReadOnlyList<GroupRow> All, int Round, IReadOnlyList<GroupMember> People, bool Drives)
{
    public IEnumerable<GroupRow> Newest => All.Where(g => g.Round == Round);

    public IEnumerable<IGrouping<int, GroupRow>> Earlier => All.Where(g => g.Round != Round).GroupBy(g => g.Round).Reverse();

    public IEnumerable<GroupMember> Unplaced => People.Where(p => p.GroupId is null);

    public IEnumerable<GroupMember> In(GroupRow group) => People.Where(p => p.GroupId == group.Id);

    /// <summary>Groups of five, as a first offer.</summary>
    public int Usual => Math.Clamp((People.Count + 4) / 5, 2, 20);
}
