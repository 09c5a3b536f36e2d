using System.Globalization;
using System.Xml.Linq;

namespace Lms.Web.Tests.Figures.Charts;

/// <summary>A drawing read back: it must be well-formed, and its places are numbers again.</summary>
internal sealed class Drawing(string svg)
{
    private readonly XElement root = XElement.Parse(svg);

    public XElement Root => root;

    public string? Title => root.Element(Ns + "title")?.Value;

    private static XNamespace Ns => "http://www.w3.org/2000/svg";

    public static decimal Number(XElement element, string name) => decimal.Parse(element.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);

    public IReadOnlyList<XElement> All(string name, string css) =>
        [.. root.Descendants(Ns + name).Where(e => e.Attribute("class")?.Value.Split(' ').Contains(css) == true)];

    /// <summary>The words of a text, without those that show under the pointer.</summary>
    public static string Words(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));
}
