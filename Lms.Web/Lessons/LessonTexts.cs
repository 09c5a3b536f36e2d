using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Lms.Data.Modules;
using Lms.Web.Modules;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Lms.Web.Lessons;

/// <summary>
/// A lesson's Markdown as the parts of its page, each text rendered once. Three headings are marks and keep their English form in
/// every language variant, so that a translator cannot lose a box: <c>## Key points</c>, <c>## Exercise</c>, <c>## Sources</c>.
/// </summary>
public sealed class LessonTexts : IMeasureLessons
{
    private const int Most = 1_000;

    /// <summary>A lesson's page without its text, headers included, compressed; a test holds it to what is sent.</summary>
    private const int Frame = 3_300;
    private readonly ConcurrentDictionary<string, IReadOnlyList<LessonPart>> rendered = new(StringComparer.Ordinal);

    public IReadOnlyList<LessonPart> Parts(string markdown)
    {
        if (rendered.TryGetValue(markdown, out var parts))
        {
            return parts;
        }

        if (rendered.Count >= Most)
        {
            rendered.Clear();
        }

        return rendered[markdown] = Render(markdown);
    }

    /// <summary>The whole page, compressed as a browser is sent it; styles and scripts are there already from the page before.</summary>
    public int Bytes(string markdown)
    {
        using var line = new MemoryStream();
        using (var compressed = new BrotliStream(line, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressed.Write(Encoding.UTF8.GetBytes(string.Concat(Parts(markdown).Select(p => p.Html))));
        }

        return Frame + (int)line.Length;
    }

    private static List<LessonPart> Render(string markdown)
    {
        var parts = new List<(LessonPartKind Kind, List<Block> Blocks)> { (LessonPartKind.Text, []) };
        foreach (var block in Markup.Parse(markdown))
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                if (Mark(heading) is { } kind)
                {
                    parts.Add((kind, []));
                    continue;
                }

                if (parts[^1].Kind != LessonPartKind.Text)
                {
                    parts.Add((LessonPartKind.Text, []));
                }
            }

            parts[^1].Blocks.Add(block);
        }

        return [.. parts.Where(p => p.Blocks.Count > 0).Select(p => new LessonPart(p.Kind, new HtmlString(Markup.Html(p.Blocks))))];
    }

    private static LessonPartKind? Mark(HeadingBlock heading) => heading.Inline is { FirstChild: LiteralInline { NextSibling: null } only }
        ? only.Content.ToString().Trim() switch
        {
            "Key points" => LessonPartKind.Points,
            "Exercise" => LessonPartKind.Exercise,
            "Sources" => LessonPartKind.Sources,
            _ => null,
        }
        : null;
}
