namespace Lms.Web.Slides;

/// <summary>What the pages about slides need besides the rooms' own.</summary>
internal static class AddSlidesExtensions
{
    public static void AddSlides(this IServiceCollection services)
    {
        services.AddScoped<RoomSlides>();
        services.AddScoped<Sessions.ConsolePlan>();
    }
}
