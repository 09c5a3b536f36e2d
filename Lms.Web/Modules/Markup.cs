using System.Collections.Frozen;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Lms.Web.Modules;

/// <summary>
/// Markdown of content files as HTML that is safe whatever the file says: read with few, named extensions (no raw HTML, no generic
/// attributes), then held to an allow-list. The second lock does not trust the first: a Markdown reader lets <c>javascript:</c>
/// links through. Done when a page is shown, so that a better list reaches old texts too.
/// </summary>
internal static class Markup
{
    private static readonly FrozenSet<string> Tags = new[]
    {
        "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "a",
        "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly HtmlSanitizer Allowed = AllowList();

    public static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page has its h1 already.
            heading.Level = Math.Max(2, heading.Level);
        }

        return document;
    }

    public static string Html(string markdown) => Html(Parse(markdown));

    public static string Html(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
        {
            renderer.Write(block);
        }

        return Allowed.Sanitize(text.ToString());
    }

    private static HtmlSanitizer AllowList()
    {
        var list = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "title", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        });
        list.PostProcessDom += (_, e) => Finish(e.Document);
        return list;
    }

    private static void Finish(AngleSharp.Html.Dom.IHtmlDocument document)
    {
        foreach (var link in document.QuerySelectorAll("a"))
        {
            link.SetAttribute("rel", "noopener noreferrer");
        }

        foreach (var table in document.QuerySelectorAll("table").ToList())
        {
            // A wide table scrolls in its own frame, not the page; what scrolls must be reachable by keyboard.
            var frame = document.CreateElement("div");
            frame.ClassName = "table-wrap";
            frame.SetAttribute("tabindex", "0");
            table.Replace(frame);
            frame.AppendChild(table);
        }
    }
}
