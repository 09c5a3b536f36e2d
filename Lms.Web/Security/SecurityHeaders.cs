namespace Lms.Web.Security;

/// <summary>Headers of every answer. They are written when the answer starts, so that the error page has them too.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
        "font-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a page that shows another of ours in a frame.</summary>
    public const string PolicyWithFrames = Policy + "; frame-src 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // A page with needs of its own (the jobs dashboard) has set its own policy by now.
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count == 0 ? Policy : headers.ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            // A page whose address is a secret tells nobody where its reader came from.
            headers["Referrer-Policy"] = headers["Referrer-Policy"].Count == 0 ? "same-origin" : headers["Referrer-Policy"];
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
