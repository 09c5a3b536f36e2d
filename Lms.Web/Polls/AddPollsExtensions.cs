namespace Lms.Web.Polls;

/// <summary>What the pages about polls need besides the rooms' own.</summary>
internal static class AddPollsExtensions
{
    public static void AddPolls(this IServiceCollection services)
    {
        services.AddScoped<RoomPolls>();
        services.AddScoped<ConsolePolls>();
    }
}
