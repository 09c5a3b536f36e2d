using System.Globalization;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Html;

namespace Lms.Web.Languages;

/// <summary>Texts with a link or an emphasis inside them: the text is encoded, arguments that are markup are put in as they are.</summary>
public static class RichWords
{
    // Private-use characters stand for the markup while the text around it is encoded.
    private const int Marker = 0xE000;

    public static IHtmlContent Html(this Words words, string key, params (string Name, object? Value)[] args)
    {
        var markup = new List<IHtmlContent>();
        var plain = args.Select(a =>
        {
            if (a.Value is not IHtmlContent html)
            {
                return a;
            }

            markup.Add(html);
            return (a.Name, (object?)((char)(Marker + markup.Count - 1)).ToString(CultureInfo.InvariantCulture));
        }).ToArray();

        var content = new HtmlContentBuilder();
        var from = 0;
        var text = words.Text(key, plain);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= Marker && text[i] < Marker + markup.Count)
            {
                content.Append(text[from..i]).AppendHtml(markup[text[i] - Marker]);
                from = i + 1;
            }
        }

        return content.Append(text[from..]);
    }

    /// <summary>A person's name for such a text: in its own direction, whatever runs around it.</summary>
    public static IHtmlContent Name(string name)
    {
        var own = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("bdi");
        own.InnerHtml.Append(name);
        return own;
    }

    /// <summary>A link for such a text.</summary>
    public static IHtmlContent Link(string text, string href)
    {
        var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
        link.Attributes["href"] = href;
        link.InnerHtml.Append(text);
        return link;
    }
}
