using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Lms.Web.Figures.Charts;

/// <summary>
/// A drawing as text. Across it is measured in per cent of its width and down it in pixels, so that it fills a phone and a desk with
/// letters of the same size and needs no script to do so. Colours come from classes; there is no style in it, which the content policy
/// would refuse. Across counts from where reading starts.
/// </summary>
internal sealed class Svg(ChartFrame frame)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();

    public void Rect(decimal x, decimal y, decimal width, decimal height, string css, string? title = null, string? fill = null)
    {
        var left = frame.IsRightToLeft ? 100 - x - width : x;
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(left)}%\" y=\"{N(y)}\" width=\"{N(width)}%\" height=\"{N(height)}\" class=\"{css}\"{(fill is null ? "" : $" fill=\"url(#{frame.Id}-{fill})\"")}");
        body.Append(title is null ? "/>" : $"><title>{E(title)}</title></rect>");
    }

    /// <param name="dx">Pixels further in the direction of reading.</param>
    public void Text(decimal x, decimal y, string text, string css, int dx = 0, string anchor = "start", string? title = null)
    {
        var shift = dx == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" dx=\"{(frame.IsRightToLeft ? -dx : dx)}\"");
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(Across(x))}%\" y=\"{N(y)}\"{shift} text-anchor=\"{anchor}\" class=\"{css}\">{(title is null ? "" : $"<title>{E(title)}</title>")}{E(text)}</text>");
    }

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string css) =>
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(Across(x1))}%\" y1=\"{N(y1)}\" x2=\"{N(Across(x2))}%\" y2=\"{N(y2)}\" class=\"{css}\"/>");

    /// <summary>A mark on a line, of a shape of its own besides its colour: see <see cref="Define"/>.</summary>
    public void Mark(decimal x, decimal y, string shape, string css, string? title = null)
    {
        // A nested drawing can stand at a percentage and be shaped in pixels; a path alone cannot.
        body.Append(CultureInfo.InvariantCulture, $"<svg x=\"{N(Across(x))}%\" y=\"{N(y)}\" overflow=\"visible\"><path d=\"{shape}\" class=\"{css}\">{(title is null ? "" : $"<title>{E(title)}</title>")}</path></svg>");
    }

    /// <summary>Something to refer to, its id already prefixed with the frame's.</summary>
    public void Define(string markup) => definitions.Append(markup);

    public string End(decimal height, string kind) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg class="chart chart-{kind}" role="img" width="100%" height="{N(height)}" direction="{(frame.IsRightToLeft ? "rtl" : "ltr")}" aria-labelledby="{frame.Id}-title {frame.Id}-desc" xmlns="http://www.w3.org/2000/svg"><title id="{frame.Id}-title">{E(frame.Title)}</title><desc id="{frame.Id}-desc">{E(frame.Description)}</desc>{(definitions.Length == 0 ? "" : $"<defs>{definitions}</defs>")}{body}</svg>
        """);

    private static string N(decimal number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static string E(string text) => HtmlEncoder.Default.Encode(text);

    private decimal Across(decimal x) => frame.IsRightToLeft ? 100 - x : x;
}
