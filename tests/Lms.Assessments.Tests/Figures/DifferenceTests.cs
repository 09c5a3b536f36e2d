using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Figures;

public sealed class DifferenceTests
{
    [Fact]
    public void Equal_periods_are_compared_as_they_are()
    {
        var change = Difference.Between(People(30), 3, People(42), 3);
        Assert.Equal((30m, 42m, 12m, 4_000, false), (change.From, change.To, change.By, change.Relative, change.IsPerMonth));
    }

    [Fact]
    public void Thirty_nine_months_and_fourteen_are_compared_by_the_month()
    {
        // Pre-departure orientation as printed: Bangladesh 283,062 in 39 months, Pakistan 99,081 in 14.
        var change = Difference.Between(People(283_062), 39, People(99_081), 14);
        Assert.Equal((7_258.00m, 7_077.21m, true), (change.From, change.To, change.IsPerMonth));
        Assert.Equal(-249, change.Relative);
    }

    [Fact]
    public void From_nothing_there_is_no_relative_change_and_from_a_bound_neither()
    {
        Assert.Null(Difference.Between(People(0), 1, People(5), 1).Relative);
        Assert.Null(Difference.Between(People(7_000) with { AtLeast = true }, 1, People(7_100), 1).Relative);
    }

    [Fact]
    public void People_and_sessions_have_no_difference() =>
        Assert.Equal("figures.units_differ", Assert.Throws<RuleBroken>(() => Difference.Between(People(1), 1, Figure.Counted(1, FactUnit.Sessions), 1)).Code);

    private static Figure People(decimal value) => Figure.Counted(value, FactUnit.People);
}
