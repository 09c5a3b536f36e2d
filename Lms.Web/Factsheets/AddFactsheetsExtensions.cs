namespace Lms.Web.Factsheets;

/// <summary>What factsheets are made with.</summary>
internal static class AddFactsheetsExtensions
{
    public static void AddFactsheets(this IServiceCollection services) => services.AddSingleton<FactsheetDocument>();
}
