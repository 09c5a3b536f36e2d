namespace Lms.Web.Kap;

/// <summary>What the pages of knowledge, attitude and practice need besides the rooms' own.</summary>
internal static class AddKapExtensions
{
    public static void AddKap(this IServiceCollection services) => services.AddScoped<KapDesk>();
}
