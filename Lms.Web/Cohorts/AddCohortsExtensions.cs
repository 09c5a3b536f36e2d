namespace Lms.Web.Cohorts;

/// <summary>What the pages about cohorts need besides the rooms' own.</summary>
internal static class AddCohortsExtensions
{
    public static void AddCohorts(this IServiceCollection services) => services.AddScoped<SeriesChoices>();
}
