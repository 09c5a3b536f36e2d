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
}
