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

    /// <summary>
    /// The address at which a link would ask for what a form has asked. From here on it is this request's own, so that whatever the page
    /// leads to (its order, its pages, its files) keeps what was asked.
    /// </summary>
    public static string AskedBy(this HttpRequest request, params (string Name, string? Value)[] asked)
    {
        request.QueryString = Query(asked);
        return request.PathBase + request.Path + request.QueryString;
    }

    /// <summary>A path with what is asked of it; a name may stand there many times, and one without a value stands nowhere.</summary>
    public static string Of(string path, IEnumerable<(string Name, string? Value)> asked) => path + Query(asked);

    private static QueryString Query(IEnumerable<(string Name, string? Value)> asked) =>
        QueryString.Create(asked.Where(a => !string.IsNullOrEmpty(a.Value)).Select(a => KeyValuePair.Create(a.Name, a.Value)));
}
