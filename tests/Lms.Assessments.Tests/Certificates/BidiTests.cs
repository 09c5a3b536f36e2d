using Lms.Assessments.Certificates.Writing;

namespace Lms.Assessments.Tests.Certificates;

public sealed class BidiTests
{
    [Fact]
    public void Levels_agree_with_another_implementation_over_eight_hundred_lines()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Certificates", "bidi-levels.txt"))[1..];
        Assert.Equal(800, lines.Length);
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            int[] characters = [.. parts[1].EnumerateRunes().Select(r => r.Value)];
            var levels = string.Concat(BidiLevels.Resolve(characters, parts[0] == "rtl"));
            if (levels != parts[2])
            {
                wrong.Add($"{line}\t{levels}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n" + string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void Runs_are_drawn_in_the_order_of_their_levels()
    {
        Assert.Equal([0, 1], BidiLevels.VisualOrder([0, 1]));
        Assert.Equal([2, 1, 0], BidiLevels.VisualOrder([1, 2, 1]));
        Assert.Equal([0, 2, 1, 3], BidiLevels.VisualOrder([0, 1, 1, 0]));
        Assert.Empty(BidiLevels.VisualOrder([]));
    }

    // In a line from right to left: the number of a lesson stays in front of its title, the question mark behind it.
    [Theory]
    [InlineData("سبق: \u20682.1 Fees\u2069", "2.1 Fees :قبس")]
    [InlineData("رائے: \u2068Who pays?\u2069", "Who pays? :ےئار")]
    [InlineData("\u2068+44 20 00\u2069 فون", "نوف +44 20 00")]
    [InlineData("سبق: 2.1 Fees", "Fees 2.1 :قبس")]
    [InlineData("کو \u2068Who pays?", "Who pays? وک")]
    public void What_is_isolated_keeps_its_own_order_in_a_line_the_other_way(string text, string drawn) => Assert.Equal(drawn, Drawn(text, rightToLeft: true));

    [Fact]
    public void An_isolate_of_the_other_way_does_not_turn_the_figures_beside_it() =>
        Assert.Equal("1 (ان) 2", Drawn("1 (\u2068نا\u2069) 2", rightToLeft: false));

    private static string Drawn(string text, bool rightToLeft)
    {
        int[] characters = [.. text.EnumerateRunes().Select(r => r.Value)];
        var levels = BidiLevels.Resolve(characters, rightToLeft);
        var order = BidiLevels.VisualOrder(levels);
        return string.Concat(order.Where(i => !BidiIsolates.Is(characters[i])).Select(i => char.ConvertFromUtf32(characters[i])));
    }
}
