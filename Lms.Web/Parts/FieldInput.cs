using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Parts;

/// <summary>The control inside a field, in each of its shapes. A password is the only thing not put back after a failed post.</summary>
internal sealed record FieldInput
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyList<string> Values { get; init; }

    public required string Described { get; init; }

    public required bool Bad { get; init; }

    public required IReadOnlyList<SelectListItem> Options { get; init; }

    public required string Css { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Attributes { get; init; }

    public static IReadOnlyList<string> Posted(object raw) => raw is string[] many ? many : [raw.ToString() ?? ""];

    /// <summary>Values as browsers send them: the same in every language.</summary>
    public static IReadOnlyList<string> Typed(object? value) => value switch
    {
        null => [],
        string text => [text],
        DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        System.Collections.IEnumerable many => [.. many.Cast<object>().Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")],
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
    };

    public IHtmlContent Control() => Type switch
    {
        "radios" or "checks" => Group("options"),
        "cards" => Group("options-cards"),
        "select" => Select(),
        "textarea" => TextArea(),
        _ => Input(),
    };

    public TagBuilder WithUnit(string unit)
    {
        var pair = new TagBuilder("div");
        pair.AddCssClass("with-unit");
        pair.InnerHtml.AppendHtml(Control()).AppendHtml("<span>").Append(unit).AppendHtml("</span>");
        return pair;
    }

    public TagBuilder Checkbox(string label)
    {
        var box = Bare("input", css: null);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (Values.Any(v => bool.TryParse(v, out var yes) && yes))
        {
            box.Attributes["checked"] = "checked";
        }

        var option = new TagBuilder("label");
        option.AddCssClass("option");
        option.InnerHtml.AppendHtml(box).AppendHtml("<span>").Append(label).AppendHtml("</span>");
        return option;
    }

    private TagBuilder Input()
    {
        var input = Bare("input", Css);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Type != "password" && Values.Count > 0)
        {
            input.Attributes["value"] = Values[0];
        }

        return input;
    }

    private TagBuilder TextArea()
    {
        var area = Bare("textarea", Css);
        // A browser drops the first line break of a textarea.
        area.InnerHtml.AppendHtml("\n").Append(Values.Count > 0 ? Values[0] : "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = Bare("select", Css);
        TagBuilder? group = null;
        foreach (var item in Options)
        {
            if (item.Group?.Name is { } name && group?.Attributes["label"] != name)
            {
                group = new TagBuilder("optgroup") { Attributes = { ["label"] = name } };
                select.InnerHtml.AppendHtml(group);
            }
            else if (item.Group is null)
            {
                group = null;
            }

            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (Chosen(item))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            (group ?? select).InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Group(string css)
    {
        var group = new TagBuilder("div");
        group.AddCssClass(css);
        for (var i = 0; i < Options.Count; i++)
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = Type == "checks" ? "checkbox" : "radio";
            input.Attributes["name"] = Name;
            input.Attributes["id"] = $"{Id}-{i.ToString(CultureInfo.InvariantCulture)}";
            input.Attributes["value"] = Options[i].Value ?? Options[i].Text;
            if (Chosen(Options[i]))
            {
                input.Attributes["checked"] = "checked";
            }

            var option = new TagBuilder("label");
            option.AddCssClass("option");
            option.InnerHtml.AppendHtml(input).AppendHtml("<span>").Append(Options[i].Text);
            if (Options[i].Group?.Name is { } hint)
            {
                option.InnerHtml.AppendHtml("<span class=\"option-hint\">").Append(hint).AppendHtml("</span>");
            }

            option.InnerHtml.AppendHtml("</span>");
            group.InnerHtml.AppendHtml(option);
        }

        return group;
    }

    private bool Chosen(SelectListItem item) => Values.Count == 0 ? item.Selected : Values.Contains(item.Value ?? item.Text);

    private TagBuilder Bare(string tag, string? css)
    {
        var input = new TagBuilder(tag);
        if (css is not null)
        {
            input.AddCssClass(css);
        }

        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Described.Length > 0)
        {
            input.Attributes["aria-describedby"] = Described;
        }

        if (Bad)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        foreach (var (name, value) in Attributes)
        {
            input.Attributes[name] = value;
        }

        if (tag != "select" && Attributes.Contains(("dir", "auto")))
        {
            input.Attributes.TryAdd("placeholder", OwnDirectionTagHelper.Nothing);
        }

        return input;
    }
}
