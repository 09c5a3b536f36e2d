using Lms.Data;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>
/// Browsers let any page of any site open a WebSocket here, cookies and all; only the Origin header tells. It must be this site: the
/// address asked for, or the public one. A request without it comes from no page of another site (browsers send it with every
/// WebSocket and every POST), so programs may leave it out.
/// </summary>
internal static class LiveOrigin
{
    public static void UseLiveOrigin(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<IOptions<SiteSettings>>().Value;
        var own = Origin(new Uri(site.PublicUrl));
        app.UseWhen(context => context.Request.Path.StartsWithSegments(LiveHub.Address, StringComparison.OrdinalIgnoreCase), live => live.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Headers.Origin.All(o => Same(o, own) || Same(o, $"{request.Scheme}://{request.Host}")))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }));
    }

    private static bool Same(string? origin, string allowed) => string.Equals(origin, allowed, StringComparison.OrdinalIgnoreCase);

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
