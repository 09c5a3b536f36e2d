namespace Lms.Web.Surveys;

/// <summary>What the pages of surveys need besides the rooms' own.</summary>
internal static class AddSurveysExtensions
{
    public static void AddSurveys(this IServiceCollection services)
    {
        services.AddScoped<SurveyDesk>();
    }
}
