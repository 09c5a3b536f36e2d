using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A figure with what makes it honest under it (period, rule version, provenance): <c>&lt;l-tile name="…" figure="128"&gt;…&lt;/l-tile&gt;</c>, inside <c>class="tiles"</c>.</summary>
[HtmlTargetElement("l-tile")]
public sealed class TileTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Figure { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tile");
        output.PreContent.AppendHtml(Span("tile-name", Name)).AppendHtml(Span("tile-figure", Figure)).AppendHtml("<div class=\"tile-note\">");
        output.PostContent.SetHtmlContent("</div>");
    }

    private static TagBuilder Span(string css, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.InnerHtml.Append(text);
        return span;
    }
}
