using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>The two boxes of a lesson: <c>&lt;l-points&gt;</c> (bordered) and <c>&lt;l-exercise&gt;</c> (washed).</summary>
[HtmlTargetElement("l-points")]
[HtmlTargetElement("l-exercise")]
public sealed class BoxTagHelper(Words words) : TagHelper
{
    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var points = context.TagName == "l-points";
        var title = new TagBuilder("h2");
        title.AddCssClass("box-title");
        title.InnerHtml.AppendHtml(Icons.Svg(points ? "list" : "pencil")).Append(Title ?? words[points ? "lessons.points" : "lessons.exercise"]);
        output.TagName = "section";
        output.Attributes.SetAttribute("class", points ? "points" : "exercise");
        output.PreContent.SetHtmlContent(title);
    }
}
