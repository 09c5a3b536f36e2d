using System.Globalization;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>"51–100 of 128" with previous and next: <c>&lt;l-pages page="2" total="128" /&gt;</c>; nothing while one page holds all.</summary>
[HtmlTargetElement("l-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper(Words words) : TagHelper
{
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 50;

    public int Total { get; set; }

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

    private TagBuilder Link(int page, string rel, string key)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("button button-second");
        link.Attributes["rel"] = rel;
        link.Attributes["href"] = View.HttpContext.Request.With("page", page.ToString(CultureInfo.InvariantCulture));
        link.InnerHtml.Append(words[key]);
        return link;
    }
}
