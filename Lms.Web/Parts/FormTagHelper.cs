using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// Every posting form carries the antiforgery token, also those with an <c>action</c>, which the framework leaves out; and
/// leaves checking to the server, whose messages are in the reader's language where the browser's may not be. A form without an
/// action sends to its page, also where that page is the answer to another of its forms and its address still names that one.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string Handler = "handler";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        var request = View.HttpContext.Request;
        if (request.Query.ContainsKey(Handler) && !context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-page-handler"))
        {
            var rest = QueryString.Create(request.Query.Where(q => !q.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
            output.Attributes.SetAttribute("action", request.PathBase + request.Path + rest);
        }

        if (context.AllAttributes["action"]?.Value.ToString() is ['/' or '?', ..] && generator.GenerateAntiforgery(View) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
