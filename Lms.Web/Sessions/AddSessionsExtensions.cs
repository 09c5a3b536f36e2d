namespace Lms.Web.Sessions;

/// <summary>What the pages about sessions need besides the rooms' own.</summary>
internal static class AddSessionsExtensions
{
    public static void AddSessions(this IServiceCollection services) => services.AddScoped<SessionChoices>();
}
