using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// A table that becomes cards on a phone. Rows start with <c>&lt;th scope="row"&gt;</c>; cells carry <c>data-label</c> for their card,
/// or <c>class="extra"</c> to be left out of it. <c>wide</c> keeps it a table and lets it scroll.
/// </summary>
[HtmlTargetElement("l-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>Names the table; shown only where <see cref="ShowCaption"/>.</summary>
    public required string Caption { get; set; }

    public bool ShowCaption { get; set; }

    public bool Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var caption = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("caption");
        if (!ShowCaption)
        {
            caption.AddCssClass("hidden-visually");
        }

        caption.InnerHtml.Append(Caption);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Wide ? "table-wrap" : "table-wrap table-cards");
        if (Wide)
        {
            // What scrolls must be reachable by keyboard, and must then have a name.
            output.Attributes.SetAttribute("tabindex", "0");
            output.Attributes.SetAttribute("role", "region");
            output.Attributes.SetAttribute("aria-label", Caption);
        }

        output.PreContent.AppendHtml("<table class=\"table\">").AppendHtml(caption);
        output.PostContent.SetHtmlContent("</table>");
    }
}
