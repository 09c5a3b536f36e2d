using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>The error summary with a link to each field. The layout puts it above the title of a page that failed; pages need not.</summary>
[HtmlTargetElement("l-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(Words words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // In the order of the page, which is written before its layout: the state keeps its keys in an order of its own.
        var order = WrittenFields(View.HttpContext);
        var errors = View.ViewData.ModelState.Where(s => s.Value is { Errors.Count: > 0 }).OrderBy(s => Place(s.Key, order)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>").Append(words["errors.summary"]).AppendHtml("</h2><ul>");
        foreach (var (key, state) in errors)
        {
            foreach (var error in state!.Errors)
            {
                output.Content.AppendHtml("<li>").AppendHtml(Line(key, error.ErrorMessage)).AppendHtml("</li>");
            }
        }

        output.Content.AppendHtml("</ul>");
    }

    // What concerns the whole stands first, what has no field of its own last.
    private static int Place(string key, List<string> order) => key.Length == 0 ? -1 : order.IndexOf(key) is >= 0 and var place ? place : order.Count;

    /// <summary>Names of the fields written so far.</summary>
    internal static List<string> WrittenFields(HttpContext context)
    {
        if (context.Items[typeof(ErrorsTagHelper)] is not List<string> names)
        {
            context.Items[typeof(ErrorsTagHelper)] = names = [];
        }

        return names;
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder(key.Length > 0 ? "a" : "span");
        if (key.Length > 0)
        {
            line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        }

        line.InnerHtml.Append(message);
        return line;
    }
}
