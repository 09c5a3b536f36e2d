using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace Lms.Web.Parts;

/// <summary>Line icons on a 24 × 24 grid, drawn for this product. An icon never stands without a word, so it is hidden from screen readers.</summary>
public static class Icons
{
    // Those that point along the line turn round where writing runs right to left. The triangle that starts something does not: it stands
    // for the tape of a player, which runs the same way everywhere.
    private static readonly FrozenSet<string> Turns = new[] { "forward", "back", "exit", "list" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["check"] = "<path d='M5 12.5 10 17.5 19.5 7'/>",
        ["cross"] = "<path d='M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5'/>",
        ["dot"] = "<circle cx='12' cy='12' r='4'/>",
        ["info"] = "<circle cx='12' cy='12' r='9'/><path d='M12 11v6M12 7.5v.01'/>",
        ["warning"] = "<path d='M12 3.5 21.5 20h-19ZM12 10v4.5M12 17.2v.01'/>",
        ["clock"] = "<circle cx='12' cy='12' r='9'/><path d='M12 7v5.2l3.2 2'/>",
        ["calendar"] = "<rect x='3.5' y='5' width='17' height='15.5' rx='2'/><path d='M3.5 10h17M8 2.8v4M16 2.8v4'/>",
        ["person"] = "<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6'/>",
        ["people"] = "<circle cx='9' cy='8.5' r='3.5'/><path d='M2.5 20c.8-3.6 3.3-5.5 6.5-5.500s5.7 1.9 6.5 5.500M16 5.300a3.5 3.5 0 0 1 0 6.400M18 14.800c1.8.8 3 2.5 3.5 5.2'/>",
        ["globe"] = "<circle cx='12' cy='12' r='9'/><path d='M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18'/>",
        ["building"] = "<path d='M3.5 20.500h17M5 20.500v-10M19 20.500v-10M9.5 20.500v-10M14.5 20.500v-10M3.5 10.5 12 4l8.5 6.500Z'/>",
        ["book"] = "<path d='M12 6.500C9.5 4.7 6.5 4.3 3 4.500v14c3.5-.2 6.5.2 9 2 2.5-1.8 5.5-2.2 9-2v-14c-3.5-.2-6.5.2-9 2Zm0 0v14'/>",
        ["pencil"] = "<path d='M4 20l1-4.500L16.5 4l3.5 3.500L8.5 19Zm10-13.5 3.5 3.5'/>",
        ["question"] = "<circle cx='12' cy='12' r='9'/><path d='M9.3 9.300a2.8 2.8 0 1 1 4 2.700c-.9.5-1.3 1-1.3 2M12 17v.01'/>",
        ["certificate"] = "<circle cx='12' cy='9' r='6'/><path d='M8.5 14 7 21.500l5-2.5 5 2.5-1.5-7.500M9.7 9l1.6 1.600L14.5 7.5'/>",
        ["flag"] = "<path d='M5.5 21V4h12.500l-2.5 4.500L18 13H5.5'/>",
        ["chart"] = "<path d='M4 20.500h16.500M6.5 17v-5M11.5 17V5M16.5 17V9'/>",
        ["mail"] = "<rect x='3' y='5' width='18' height='14' rx='2'/><path d='m3.5 7 8.5 6.500L20.5 7'/>",
        ["file"] = "<path d='M6 3h8l4.5 4.500V21H6ZM14 3v4.500h4.5'/>",
        ["download"] = "<path d='M12 3.500v11.500M7 10.500l5 5 5-5M4.5 20.500h15'/>",
        ["print"] = "<path d='M7 8.500V3.500h10v5M7 17.500H3.500v-9h17v9H17M7 14h10v6.500H7Z'/>",
        ["search"] = "<circle cx='10.5' cy='10.5' r='6.5'/><path d='m15.5 15.5 5 5'/>",
        ["plus"] = "<path d='M12 5v14M5 12h14'/>",
        ["forward"] = "<path d='M5 12h14M13 6l6 6-6 6'/>",
        ["back"] = "<path d='M19 12H5M11 6l-6 6 6 6'/>",
        ["down"] = "<path d='m6 9.5 6 6 6-6'/>",
        ["up"] = "<path d='m6 14.5 6-6 6 6'/>",
        ["sort"] = "<path d='m8 10 4-4.500L16 10M8 14l4 4.500L16 14'/>",
        ["list"] = "<path d='M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01'/>",
        ["lock"] = "<rect x='5' y='10.5' width='14' height='10' rx='2'/><path d='M8 10.500V7.500a4 4 0 0 1 8 0v3'/>",
        ["exit"] = "<path d='M10 4H5v16h5M10 12h10M16 7.500l4.5 4.500L16 16.5'/>",
        ["repeat"] = "<path d='M4.5 12a7.5 7.5 0 0 1 13-5l2 2M19.5 4.500V9H15M19.5 12a7.5 7.5 0 0 1-13 5l-2-2M4.5 19.500V15H9'/>",
        ["offline"] = "<path d='M3 3l18 18M8.5 15.500a5 5 0 0 1 6 0M5 12a10 10 0 0 1 4.5-2.600M19 12a10 10 0 0 0-6-2.800M12 19v.01'/>",
        ["screen"] = "<rect x='3' y='4.5' width='18' height='12' rx='2'/><path d='M12 16.500v4M8 20.500h8'/>",
        ["video"] = "<rect x='2.5' y='6.5' width='12.5' height='11' rx='2'/><path d='m15 11 6.5-3.500v9L15 13'/>",
        ["hand"] = "<path d='M7 12.500V6.300a1.5 1.5 0 0 1 3 0V11M10 10V4.300a1.5 1.5 0 0 1 3 0V10.500M13 10.500V5.800a1.5 1.5 0 0 1 3 0V12M16 9.300a1.5 1.5 0 0 1 3 0V14.500a6.5 6.5 0 0 1-6.5 6.500c-3 0-4.500-1.300-6-3.700L3.700 13.200a1.5 1.5 0 0 1 2.600-1.500L7 12.500'/>",
        ["play"] = "<path d='M7.5 4.500v15L19.5 12Z'/>",
        ["pause"] = "<path d='M8 5v14M16 5v14'/>",
        ["full"] = "<path d='M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'/>",
        ["picture"] = "<rect x='3' y='4.5' width='18' height='15' rx='2'/><circle cx='8.5' cy='9.5' r='1.500'/><path d='m4 17.500 5-4.500 3.500 3 3.500-3.500 4.500 4.500'/>",
        ["trash"] = "<path d='M4.500 6.500h15M9.500 6.500v-2.500h5v2.500M6.500 6.500l1 14h9l1-14M10 10.500v6M14 10.500v6'/>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Shapes.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">No icon has that name.</exception>
    public static IHtmlContent Svg(string name) => Shapes.TryGetValue(name, out var shape)
        ? new HtmlString($"<svg class=\"icon{(Turns.Contains(name) ? " icon-turns" : "")}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{shape}</svg>")
        : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
