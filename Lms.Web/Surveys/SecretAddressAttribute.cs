using Microsoft.AspNetCore.Mvc.Filters;

namespace Lms.Web.Surveys;

/// <summary>A page whose address is a secret: kept nowhere, found by no search engine, and told to no other site.</summary>
public sealed class SecretAddressAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) => Write(context.HttpContext.Response.Headers);

    /// <summary>The same for answers that are no page.</summary>
    public static void Write(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
