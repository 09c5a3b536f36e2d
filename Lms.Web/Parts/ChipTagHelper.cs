using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A status: <c>&lt;l-chip kind="Good"&gt;@W["attempts.passed"]&lt;/l-chip&gt;</c>. The word says it; icon and wash repeat it.</summary>
[HtmlTargetElement("l-chip")]
public sealed class ChipTagHelper : TagHelper
{
    public Kind Kind { get; set; }

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"chip {Kind.Css()}");
        output.PreContent.SetHtmlContent(Icons.Svg(Icon ?? Kind.Icon()));
    }
}
