namespace Lms.Web.Groups;

/// <summary>What the pages about groups need besides the rooms' own.</summary>
internal static class AddGroupsExtensions
{
    public static void AddGroups(this IServiceCollection services)
    {
        services.AddScoped<GroupNames>();
        services.AddScoped<RoomGroups>();
    }
}
