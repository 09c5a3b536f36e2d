using Hangfire;
using Lms.Web.People;

namespace Lms.Web.Sweeps;

/// <summary>Hangfire's own dashboard, for administrators.</summary>
internal static class MapJobsExtensions
{
    public const string Path = "/jobs";

    /// <summary>The site's own, but for the dashboard's icon font and the widths it writes into style attributes.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
    }).RequireAuthorization(Policies.Administrator).Add(endpoint =>
    {
        var dashboard = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return dashboard(context);
        };
    });
}
