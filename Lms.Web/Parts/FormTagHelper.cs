using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// Every posting form carries the antiforgery token, also those with an <c>action</c>, which the framework leaves out; and
/// leaves checking to the server, whose messages are in the reader's language where the browser's may not be.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        if (context.AllAttributes["action"]?.Value.ToString() is ['/', ..] && generator.GenerateAntiforgery(View) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
