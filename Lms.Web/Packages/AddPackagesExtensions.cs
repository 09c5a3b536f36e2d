using Lms.Scheduler.Packages;

namespace Lms.Web.Packages;

/// <summary>What packages are made with.</summary>
internal static class AddPackagesExtensions
{
    public static void AddPackages(this IServiceCollection services) => services.AddSingleton<IPackagePress, PackagePress>();
}
