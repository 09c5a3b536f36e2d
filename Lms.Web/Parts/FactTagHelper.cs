using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>One line of a summary list; with <c>href</c> and <c>act</c> it ends in a link ("Change"), which names its label to screen readers.</summary>
[HtmlTargetElement("l-fact", ParentTag = "l-facts")]
public sealed class FactTagHelper : TagHelper
{
    public required string Label { get; set; }

    public string? Href { get; set; }

    public string? Act { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var label = new TagBuilder("dt");
        label.InnerHtml.Append(Label);
        output.PreContent.AppendHtml(label).AppendHtml("<dd>");
        output.PostContent.SetHtmlContent("</dd>");
        if (Href is not null && Act is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = Href;
            link.InnerHtml.Append(Act).AppendHtml("<span class=\"hidden-visually\"> ").Append(Label).AppendHtml("</span>");
            output.PostContent.AppendHtml("<dd>").AppendHtml(link).AppendHtml("</dd>");
        }
    }
}
