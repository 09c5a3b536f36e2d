using FsCheck.Xunit;
using Lms.Assessments.Items;

namespace Lms.Assessments.Tests.Items;

public class PresentationTests
{
    private static string Order(Item item, int seed) => string.Concat(Presentation.Options(item, seed).Select(o => o.Id));

    [Property]
    public void The_same_seed_shows_the_same_order_and_nothing_is_lost(int seed)
    {
        foreach (var item in Samples.All())
            Assert.Equal(Order(item, seed), Order(item, seed));
        Assert.Equal("abcd", string.Concat(Order(Samples.Ordering(), seed).Order()));
        Assert.Equal("123", string.Concat(Order(Samples.Matching(), seed).Order()));
        Assert.Equal("abc", string.Concat(Order(Samples.Single(), seed).Order()));
    }

    [Property]
    public void An_ordering_is_never_shown_in_the_right_order(int seed) => Assert.NotEqual("cadb", Order(Samples.Ordering(), seed));

    [Property]
    public void Right_sides_never_stand_beside_their_left_ones(int seed) => Assert.NotEqual("231", Order(Samples.Matching(), seed));

    [Fact]
    public void Two_elements_are_shown_in_either_order()
    {
        var two = Samples.Ordering() with { Elements = [new("a", "x"), new("b", "y")] };
        var firsts = Enumerable.Range(0, 1000).Count(seed => Order(two, seed) == "ab");
        Assert.InRange(firsts, 430, 570);
    }

    [Fact]
    public void Every_order_of_three_options_is_about_equally_often_shown()
    {
        var counts = Enumerable.Range(0, 6000).GroupBy(seed => Order(Samples.Single(), seed)).Select(g => g.Count()).ToList();
        Assert.Equal(6, counts.Count);
        Assert.All(counts, c => Assert.InRange(c, 880, 1120));
    }

    // An order that changed with a framework or a machine would show old attempts differently from how they were answered.
    [Fact]
    public void The_order_of_a_seed_is_fixed() => Assert.Equal("bcad dabc abcd", string.Join(' ', Order(Samples.Ordering(), 1), Order(Samples.Ordering(), 2), Order(Samples.Ordering(), 3)));
}
