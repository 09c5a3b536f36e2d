using Hangfire;
using Lms.Web.People;

namespace Lms.Web.Sweeps;

/// <summary>Hangfire's own dashboard, for administrators.</summary>
internal static class MapJobsExtensions
{
    public const string Path = "/jobs";

    /// <summary>
    /// Guarded by our policy and by nothing of Hangfire's: its stock filter lets in whoever is on the same machine, and behind a
    /// proxy on the same machine that is everybody.
    /// </summary>
    public static void MapJobs(this IEndpointRouteBuilder app) => app.MapHangfireDashboard(Path, new DashboardOptions
    {
        Authorization = [],
        AsyncAuthorization = [],
        AppPath = "/sweeps",
        DisplayStorageConnectionString = false,
    }).RequireAuthorization(Policies.Administrator);
}
