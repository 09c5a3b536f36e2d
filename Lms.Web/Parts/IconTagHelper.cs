using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary><c>&lt;l-icon name="plus" /&gt;</c></summary>
[HtmlTargetElement("l-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name));
    }
}
