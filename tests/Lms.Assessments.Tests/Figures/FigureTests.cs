using System.Globalization;
using FsCheck.Xunit;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Figures;

public class FigureTests
{
    [Fact]
    public void People_and_sessions_have_no_sum_and_the_refusal_names_both_units()
    {
        var refused = Assert.Throws<RuleBroken>(() => Figure.Counted(3_182, FactUnit.People).Plus(Figure.Counted(5, FactUnit.Sessions)));
        Assert.Equal("figures.units_differ", refused.Code);
        Assert.Equal<object>(["people", "sessions"], refused.Args);
    }

    [Theory]
    [InlineData(FactUnit.People)]
    [InlineData(FactUnit.Organisations)]
    [InlineData(FactUnit.Trainings)]
    public void Counts_of_different_ones_are_not_added_because_the_same_one_may_be_in_both(FactUnit unit) =>
        Assert.Equal("figures.not_additive", Assert.Throws<RuleBroken>(() => Figure.Counted(2, unit).Plus(Figure.Counted(3, unit))).Code);

    [Fact]
    public void A_lower_bound_stays_one_when_something_is_added()
    {
        var bound = new Figure(7_000, FactUnit.Attendances, AtLeast: true, [Provenance.Partner]);
        Assert.Equal("≥ 7,005 attendances", bound.Plus(Figure.Counted(5, FactUnit.Attendances)).ToString());
        Assert.Equal("≥ 7.000", bound.Number(CultureInfo.GetCultureInfo("de-DE")));
    }

    [Fact]
    public void A_sum_says_all_the_ways_in_which_its_parts_are_known_and_a_ratio_only_if_it_is_the_only_one()
    {
        var estimated = new Figure(870, FactUnit.Items, AtLeast: false, [Provenance.Estimated], RatioBasisPoints: 8_700);
        Assert.Equal((8_700, [Provenance.Counted, Provenance.Estimated]), (estimated.Plus(Figure.Counted(1, FactUnit.Items)).RatioBasisPoints!.Value, estimated.Plus(Figure.Counted(1, FactUnit.Items)).Provenances));
        Assert.Null(estimated.Plus(estimated with { RatioBasisPoints = 1_300 }).RatioBasisPoints);
    }

    [Property]
    public void A_sum_is_a_bound_exactly_when_one_of_its_parts_is_whatever_the_order(int[] values, bool[] bounds)
    {
        var parts = values.Zip(bounds, (v, b) => Figure.Counted(v, FactUnit.Sessions) with { AtLeast = b }).ToList();
        var sum = parts.Aggregate(Figure.None(FactUnit.Sessions), (a, b) => a.Plus(b));
        Assert.Equal((parts.Sum(p => p.Value), parts.Any(p => p.AtLeast)), (sum.Value, sum.AtLeast));
        Assert.Equal(sum, parts.AsEnumerable().Reverse().Aggregate(Figure.None(FactUnit.Sessions), (a, b) => a.Plus(b)));
    }

    [Fact]
    public void Every_kind_has_one_unit() => Assert.Equal(
        [FactUnit.People, FactUnit.Organisations, FactUnit.Trainings, FactUnit.Attendances, FactUnit.Sessions, FactUnit.Items],
        Enum.GetValues<FigureKind>().Select(k => k.Unit()));
}
