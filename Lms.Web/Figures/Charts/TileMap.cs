namespace Lms.Web.Figures.Charts;

/// <summary>
/// Countries as tiles of one size where they lie to one another, so that a small country is read like a large one. Each tile says its
/// code and its number; the shade only repeats it. North stays above and west stays left in every language.
/// </summary>
public static class TileMap
{
    internal const int Columns = 7;
    private const int Tile = 62;
    private const int Steps = 4;

    // Column and row: the Silk Routes and the countries around them.
    private static readonly Dictionary<string, (int Column, int Row)> Places = new(StringComparer.Ordinal)
    {
        ["KZ"] = (4, 0),
        ["GE"] = (1, 1), ["AZ"] = (2, 1), ["UZ"] = (3, 1), ["KG"] = (5, 1),
        ["TR"] = (0, 2), ["AM"] = (1, 2), ["TM"] = (3, 2), ["TJ"] = (4, 2),
        ["IQ"] = (1, 3), ["IR"] = (2, 3), ["AF"] = (3, 3), ["PK"] = (4, 3), ["NP"] = (5, 3),
        ["IN"] = (5, 4), ["BD"] = (6, 4),
        ["LK"] = (5, 5),
    };

    /// <summary>Countries that have a place of their own; others stand in rows under the map.</summary>
    public static IReadOnlyCollection<string> Known => Places.Keys;

    /// <summary>All known countries are drawn, those without a figure as outlines.</summary>
    /// <param name="name">The name of a country that has no figure.</param>
    public static string Draw(ChartFrame frame, IReadOnlyList<MapTile> tiles, Func<string, string> name)
    {
        // Geography does not turn round with the writing.
        var svg = new Svg(frame with { IsRightToLeft = false });
        var most = tiles.Select(t => t.Value).Append(0).Max();
        var found = tiles.ToDictionary(t => t.Country, StringComparer.Ordinal);
        foreach (var (country, place) in Places)
        {
            Draw(svg, place, country, found.GetValueOrDefault(country), most, name);
        }

        var others = tiles.Where(t => !Places.ContainsKey(t.Country)).ToList();
        var bottom = Places.Values.Max(p => p.Row) + 1;
        for (var i = 0; i < others.Count; i++)
        {
            Draw(svg, (i % Columns, bottom + (i / Columns)), others[i].Country, others[i], most, name);
        }

        return svg.End((bottom + ((others.Count + Columns - 1) / Columns)) * Tile, "map");
    }

    /// <summary>1 to 4 by its part of the largest, 0 for nothing.</summary>
    internal static int Step(decimal value, decimal most) => value <= 0 || most <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value * Steps / most), 1, Steps);

    private static void Draw(Svg svg, (int Column, int Row) place, string country, MapTile? tile, decimal most, Func<string, string> name)
    {
        const decimal width = 100m / Columns;
        var (x, y) = (place.Column * width, place.Row * Tile);
        var step = tile is null ? "none" : Step(tile.Value, most).ToString(System.Globalization.CultureInfo.InvariantCulture);
        svg.Rect(x + 0.4m, y + 2, width - 0.8m, Tile - 4, $"chart-tile chart-tile-{step}", tile is null ? name(country) : $"{tile.Name}: {tile.Printed}");
        svg.Text(x + (width / 2), y + 25, country, $"chart-tile-code chart-on-{step}", anchor: "middle");
        if (tile is not null)
        {
            svg.Text(x + (width / 2), y + 46, tile.Printed, $"chart-tile-figure chart-on-{step}", anchor: "middle");
        }
    }
}
