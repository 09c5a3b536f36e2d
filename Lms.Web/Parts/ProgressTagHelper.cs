using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>A bar with its figures in words: <c>&lt;l-progress value="4" max="6" label="@W["lessons.progress", …]" /&gt;</c>.</summary>
[HtmlTargetElement("l-progress")]
public sealed class ProgressTagHelper : TagHelper
{
    public int Value { get; set; }

    public int Max { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        var label = new TagBuilder("p");
        label.InnerHtml.Append(Label);
        var bar = new TagBuilder("progress");
        bar.Attributes["value"] = Value.ToString(CultureInfo.InvariantCulture);
        bar.Attributes["max"] = Math.Max(1, Max).ToString(CultureInfo.InvariantCulture);
        bar.Attributes["aria-label"] = Label;
        output.Content.AppendHtml(label).AppendHtml(bar);
    }
}
