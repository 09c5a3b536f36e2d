using Lms.Data.Groups;
using Lms.Data.Sessions;

namespace Lms.Web.Groups;

/// <summary>A trainee's group, or the one they are offered.</summary>
/// <param name="Offered">The smallest of the newest round, where they have none; null before any was formed.</param>
public sealed record RoomGroupView(SessionAccess Access, GroupRow? Own, IReadOnlyList<GroupMember> Members, GroupRow? Offered);
