using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A summary list of <c>&lt;l-fact label="…"&gt;</c>.</summary>
[HtmlTargetElement("l-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}
