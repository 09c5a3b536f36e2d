using Lms.Web.Figures.Charts;

namespace Lms.Web.Tests.Figures.Charts;

public sealed class TileMapTests
{
    private static readonly ChartFrame Frame = new("c", "Most in Tajikistan", "A map of tiles");

    [Fact]
    public void No_two_countries_stand_on_one_tile_also_those_without_a_place()
    {
        var drawing = Draw([new("TJ", "Tajikistan", 5, "5"), new("AT", "Austria", 1, "1"), new("DE", "Germany", 1, "1")]);
        var tiles = drawing.All("rect", "chart-tile");
        Assert.Equal(TileMap.Known.Count + 2, tiles.Count);
        Assert.Equal(tiles.Count, tiles.Select(t => (Drawing.Number(t, "x"), Drawing.Number(t, "y"))).Distinct().Count());
        Assert.InRange(TileMap.Known.Count, 8, 20);
    }

    [Fact]
    public void Countries_lie_to_one_another_as_on_the_ground_in_every_direction_of_reading()
    {
        foreach (var rightToLeft in new[] { false, true })
        {
            var codes = new Drawing(TileMap.Draw(Frame with { IsRightToLeft = rightToLeft }, [], c => c)).All("text", "chart-tile-code").ToDictionary(Drawing.Words, t => (X: Drawing.Number(t, "x"), Y: Drawing.Number(t, "y")));
            Assert.True(codes["TR"].X < codes["IR"].X && codes["IR"].X < codes["PK"].X && codes["PK"].X < codes["BD"].X, "west to east");
            Assert.True(codes["KZ"].Y < codes["TJ"].Y && codes["TJ"].Y < codes["PK"].Y && codes["PK"].Y < codes["LK"].Y, "north to south");
        }
    }

    [Theory]
    [InlineData(0, 100, 0)]
    [InlineData(1, 100, 1)]
    [InlineData(25, 100, 1)]
    [InlineData(26, 100, 2)]
    [InlineData(100, 100, 4)]
    [InlineData(0, 0, 0)]
    public void A_shade_repeats_the_part_of_the_largest(int value, int most, int step) => Assert.Equal(step, TileMap.Step(value, most));

    [Fact]
    public void A_country_with_a_figure_says_it_and_one_without_is_an_outline()
    {
        var drawing = Draw([new("TJ", "Tajikistan", 1200, "1,200")]);
        Assert.Equal(["1,200"], drawing.All("text", "chart-tile-figure").Select(Drawing.Words));
        Assert.Single(drawing.All("rect", "chart-tile-4"));
        Assert.Equal(TileMap.Known.Count - 1, drawing.All("rect", "chart-tile-none").Count);
    }

    private static Drawing Draw(IReadOnlyList<MapTile> tiles) => new(TileMap.Draw(Frame, tiles, c => c));
}
