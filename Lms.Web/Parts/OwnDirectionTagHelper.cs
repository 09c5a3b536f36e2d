using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// A field whose writing finds its own direction (<c>dir="auto"</c>) begins as the page runs. Browsers take an empty one for left to
/// right; only one that has an example can be told apart in a style sheet while it is empty, and so each has one, if only a space.
/// </summary>
[HtmlTargetElement("input", Attributes = "[dir=auto]", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "[dir=auto]")]
public sealed class OwnDirectionTagHelper : TagHelper
{
    internal const string Nothing = " ";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("placeholder"))
        {
            output.Attributes.SetAttribute("placeholder", Nothing);
        }
    }
}
