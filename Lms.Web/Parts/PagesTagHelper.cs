using System.Globalization;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>"51–100 of 128" with previous and next: <c>&lt;l-pages page="2" total="128" /&gt;</c>; nothing while one page holds all. Where ticks must not be lost, <c>keeps="look"</c> makes its links buttons that send the form around them to that handler.</summary>
[HtmlTargetElement("l-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper(Words words) : TagHelper
{
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 50;

    public int Total { get; set; }

    public string? Keeps { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total <= Size)
        {
            output.SuppressOutput();
            return;
        }

        var last = (Total + Size - 1) / Size;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", words["common.pages"]);
        var count = new TagBuilder("p");
        count.InnerHtml.Append(words["common.pages_shown", ("first", ((Page - 1) * Size) + 1), ("last", Math.Min(Page * Size, Total)), ("all", Total)]);
        var links = new TagBuilder("div");
        links.AddCssClass("cluster");
        if (Page > 1)
        {
            links.InnerHtml.AppendHtml(Link(Page - 1, "prev", "common.previous"));
        }

        if (Page < last)
        {
            links.InnerHtml.AppendHtml(Link(Page + 1, "next", "common.next"));
        }

        output.Content.AppendHtml(count).AppendHtml(links);
    }

    /// <summary>A link there, or a button that takes the form around it along to a handler there.</summary>
    internal static TagBuilder Leading(string address, string? keeps)
    {
        var link = new TagBuilder(keeps is null ? "a" : "button");
        if (keeps is null)
        {
            link.Attributes["href"] = address;
        }
        else
        {
            link.Attributes["formaction"] = $"{address}&handler={keeps}";
        }

        return link;
    }

    private TagBuilder Link(int page, string rel, string key)
    {
        var link = Leading(View.HttpContext.Request.With("page", page.ToString(CultureInfo.InvariantCulture)), Keeps);
        link.AddCssClass("button button-second");
        if (Keeps is null)
        {
            link.Attributes["rel"] = rel;
        }

        link.InnerHtml.Append(words[key]);
        return link;
    }
}
