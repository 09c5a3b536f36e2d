using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A sortable head: <c>&lt;th sort="name"&gt;…&lt;/th&gt;</c> links to <c>?sort=name</c> and, once sorted so, to <c>?sort=-name</c>. The page's query reads it. Where ticks must not be lost, <c>keeps="look"</c> makes it a button that sends the form around it to that handler.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : TagHelper
{
    [HtmlAttributeName("sort")]
    public required string Key { get; set; }

    public string? Keeps { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var now = request.Query["sort"].ToString();
        var up = now == Key;
        var down = now == "-" + Key;
        var link = PagesTagHelper.Leading(request.With("sort", up ? "-" + Key : Key, drop: "page"), Keeps);
        link.AddCssClass("sort");
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        link.InnerHtml.AppendHtml(Icons.Svg(up ? "up" : down ? "down" : "sort"));
        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
        {
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        }

        output.Content.SetHtmlContent(link);
    }
}
