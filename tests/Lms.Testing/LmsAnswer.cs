using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lms.Testing;

/// <summary>What a page answered, after redirects.</summary>
public sealed record LmsAnswer(HttpStatusCode Status, string Path, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>The words of the page's content, with single spaces.</summary>
    public string Text => string.Join(' ', ((Document.QuerySelector("main") ?? Document.Body)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The messages beside the fields and above the form.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".field-error, .errors li").Select(e => e.TextContent.Trim()).Distinct(StringComparer.Ordinal)];

    internal static async Task<LmsAnswer> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(r => r.Content(html).Address("https://localhost" + response.RequestMessage!.RequestUri!.PathAndQuery));
        return new LmsAnswer(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, (IHtmlDocument)document, response);
    }
}
