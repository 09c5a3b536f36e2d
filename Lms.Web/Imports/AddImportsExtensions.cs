using Lms.Scheduler.Imports;

namespace Lms.Web.Imports;

internal static class AddImportsExtensions
{
    public static void AddImports(this IServiceCollection services) => services.AddSingleton<IImportWords, ImportWords>();
}
