using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A message on the page: <c>&lt;l-notice kind="Warning" title="…"&gt;…&lt;/l-notice&gt;</c>.</summary>
[HtmlTargetElement("l-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Kind Kind { get; set; } = Kind.Info;

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice {Kind.Css()}");
        output.PreContent.AppendHtml(Icons.Svg(Kind.Icon())).AppendHtml("<div class=\"notice-text\">");
        if (Title is not null)
        {
            var title = new TagBuilder("p");
            title.AddCssClass("notice-title");
            title.InnerHtml.Append(Title);
            output.PreContent.AppendHtml(title);
        }

        output.PostContent.SetHtmlContent("</div>");
    }
}
