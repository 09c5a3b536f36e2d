using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Extensions;
using Microsoft.AspNetCore.Razor.Language.Intermediate;

namespace Lms.House.Tests.Languages;

/// <summary>What a .cshtml file says by itself: its markup without the expressions, as Razor's own parser separates the two.</summary>
internal static partial class RazorText
{
    // Attributes people read or hear. The parts' own are among them: they end up as text.
    private static readonly string[] Read = ["title", "alt", "placeholder", "aria-label", "aria-description", "label", "hint", "caption", "name-text", "act", "unit", "figure", "content"];

    /// <summary>Literal words in text and in attributes that are read, with their place.</summary>
    public static IReadOnlyList<string> Words(string razor)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(Markup(razor));
        var words = document.All
            .SelectMany(e => e.ChildNodes.OfType<IText>())
            .Where(t => t.ParentElement?.LocalName is not ("code" or "style" or "script"))
            .Select(t => t.Data.Trim());
        var attributes = document.All
            .Where(e => e.LocalName != "meta")
            .SelectMany(e => e.Attributes.Where(a => Read.Contains(a.Name) || (a.Name == "name" && e.LocalName == "l-tile")))
            .Select(a => a.Value.Trim());
        return [.. words.Concat(attributes).Where(text => Letters().IsMatch(text))];
    }

    private static string Markup(string razor)
    {
        var engine = RazorProjectEngine.Create(RazorConfiguration.Default, RazorProjectFileSystem.Create(Repository.Root), b => SectionDirective.Register(b));
        // Directives of pages are not the parser's own; they are no words either. Lines stay where they are.
        var source = RazorSourceDocument.Create(Directives().Replace(razor, ""), "page.cshtml");
        var code = engine.Process(source, FileKinds.Legacy, importSources: [], tagHelpers: []);
        var text = new StringBuilder();
        Append(text, code.GetDocumentIntermediateNode());
        return text.ToString();
    }

    private static void Append(StringBuilder text, IntermediateNode node)
    {
        switch (node)
        {
            case HtmlAttributeIntermediateNode attribute:
                text.Append(attribute.Prefix);
                AppendAll(text, attribute);
                text.Append(attribute.Suffix);
                break;
            case HtmlAttributeValueIntermediateNode value:
                text.Append(value.Prefix);
                AppendAll(text, value);
                break;
            case IntermediateToken { IsHtml: true } token:
                text.Append(token.Content);
                break;
            case CSharpExpressionIntermediateNode or CSharpCodeIntermediateNode or CSharpExpressionAttributeValueIntermediateNode or CSharpCodeAttributeValueIntermediateNode when !node.Children.OfType<TemplateIntermediateNode>().Any():
                // What is between expressions is not one text.
                text.Append('\u0001');
                break;
            default:
                AppendAll(text, node);
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IntermediateNode node)
    {
        foreach (var child in node.Children)
        {
            Append(text, child);
        }
    }

    [GeneratedRegex(@"^@(page|model|inject|attribute|using|addTagHelper|inherits|implements)\b.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Directives();

    // Entities are decoded by now; a single unit such as × or % is no word.
    [GeneratedRegex(@"\p{L}", RegexOptions.None, 1000)]
    private static partial Regex Letters();
}
