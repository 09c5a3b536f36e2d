using Microsoft.AspNetCore.Http.Extensions;

namespace Lms.Web.Parts;

internal static class QueryStrings
{
    /// <summary>This page's address with one parameter set, another dropped, and all others kept (filters survive sorting and turning pages).</summary>
    public static string With(this HttpRequest request, string name, string value, string? drop = null)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != name && q.Key != drop)) { { name, value } };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
