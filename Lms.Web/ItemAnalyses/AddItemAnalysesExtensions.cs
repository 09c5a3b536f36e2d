namespace Lms.Web.ItemAnalyses;

/// <summary>What the pages of item analyses need besides the rooms' own.</summary>
internal static class AddItemAnalysesExtensions
{
    public static void AddItemAnalyses(this IServiceCollection services) => services.AddScoped<ItemDesk>();
}
