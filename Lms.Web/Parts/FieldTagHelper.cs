using System.Net;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// A whole field: label, hint, error, input with what was typed.
/// <c>&lt;l-field for="Input.Email" type="email" autocomplete="username" hint="…" /&gt;</c>.
/// <c>type</c> is any input type, or <c>textarea</c>, <c>select</c>, <c>radios</c>, <c>cards</c>, <c>checks</c> (those four with <c>options</c>), <c>checkbox</c>.
/// Attributes it does not know go to the input.
/// </summary>
[HtmlTargetElement("l-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Default: the property's <c>[Display(Name = "key")]</c>.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>"short", "middle" or nothing: a field is as wide as what is written in it.</summary>
    public string? Width { get; set; }

    /// <summary>What follows the input: "min", "%", "people".</summary>
    public string? Unit { get; set; }

    /// <summary>Says so beside the label. Everything else is needed, and is not marked.</summary>
    public bool Optional { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        ErrorsTagHelper.WrittenFields(View.HttpContext).Add(name);
        var state = View.ViewData.ModelState[name];
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var grouped = Type is "radios" or "cards" or "checks";
        var described = string.Join(' ', new[] { error is null ? null : id + "-error", Hint is null ? null : id + "-hint" }.OfType<string>());
        var input = new FieldInput
        {
            Id = id,
            Name = name,
            Type = Type,
            Values = state?.RawValue is null ? FieldInput.Typed(For.Model) : FieldInput.Posted(state.RawValue),
            Described = described,
            Bad = error is not null,
            Options = [.. Options ?? []],
            Css = Width is null ? "input" : $"input input-{Width}",
            Attributes = [.. output.Attributes.Select(a => (a.Name, Plain(a.Value)))],
        };

        output.Attributes.Clear();
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-bad");
        if (grouped)
        {
            output.Attributes.SetAttribute("id", id);
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        if (Type == "checkbox")
        {
            AppendNotes(output, id, error);
            output.Content.AppendHtml(input.Checkbox(LabelText()));
            return;
        }

        var label = new TagBuilder(grouped ? "legend" : "label");
        if (!grouped)
        {
            label.Attributes["for"] = id;
        }

        label.InnerHtml.Append(LabelText());
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"field-optional\">").Append(words["common.optional"]).AppendHtml("</span>");
        }

        output.Content.AppendHtml(label);
        AppendNotes(output, id, error);
        output.Content.AppendHtml(Unit is null ? input.Control() : input.WithUnit(Unit));
    }

    // What Razor wrote into an attribute is markup already; the input is encoded again when it is drawn.
    private static string Plain(object? value) => value is HtmlString markup ? WebUtility.HtmlDecode(markup.Value) ?? "" : value?.ToString() ?? "";

    private string LabelText() => Label ?? For.Metadata.GetDisplayName();

    private void AppendNotes(TagHelperOutput output, string id, string? error)
    {
        if (Hint is not null)
        {
            output.Content.AppendHtml(Note("field-hint", id + "-hint", Hint));
        }

        if (error is not null)
        {
            var note = Note("field-error", id + "-error", error);
            output.Content.AppendHtml(note);
        }
    }

    private static TagBuilder Note(string css, string id, string text)
    {
        var note = new TagBuilder("div");
        note.AddCssClass(css);
        note.Attributes["id"] = id;
        if (css == "field-error")
        {
            note.InnerHtml.AppendHtml(Icons.Svg("warning"));
        }

        note.InnerHtml.AppendHtml("<span>").Append(text).AppendHtml("</span>");
        return note;
    }
}
