using Lms.Data.Modules;
using Lms.Web.Lessons;

namespace Lms.Web.Modules;

/// <summary>What the pages of modules and lessons share.</summary>
internal static class AddModulesExtensions
{
    public static void AddModules(this IServiceCollection services)
    {
        services.AddSingleton<LessonTexts>();
        services.AddSingleton<IMeasureLessons>(p => p.GetRequiredService<LessonTexts>());
    }
}
