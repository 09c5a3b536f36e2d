using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>Nothing here yet: what will be, why not yet, what to do. <c>&lt;l-empty icon="calendar" title="…"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/l-empty&gt;</c></summary>
[HtmlTargetElement("l-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Icon { get; set; } = "list";

    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        var title = new TagBuilder("p");
        title.AddCssClass("empty-title");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(Icons.Svg(Icon)).AppendHtml(title);
    }
}
