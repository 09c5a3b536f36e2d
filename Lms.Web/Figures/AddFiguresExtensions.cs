namespace Lms.Web.Figures;

internal static class AddFiguresExtensions
{
    public static void AddFigures(this IServiceCollection services)
    {
        services.AddScoped<FigureDesk>();
        services.AddSingleton<Indicators.IndicatorPublisher>();
    }
}
