using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Aggregates;

public sealed class AggregateEntryTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    internal static readonly AggregateEntry Orientation = new()
    {
        Activity = "orientation",
        Value = 10_000,
        Months = MonthSpan.Parse("2023-04", "2024-05"),
        Country = "PK",
        Provenance = Provenance.Declared,
    };

    [Fact]
    public void What_the_system_did_not_see_it_did_not_count() => Refused("aggregate.counted", Orientation with { Provenance = Provenance.Counted });

    [Fact]
    public void A_split_by_ratio_goes_in_as_estimated_with_its_ratio_and_no_other_way()
    {
        var split = Orientation with { Split = new SexSplit(1_300, 8_700), Provenance = Provenance.Estimated };
        Refused("aggregate.ratio_needed", split);
        Refused("aggregate.ratio_needed", split with { RatioBasisPoints = 8_700 });
        Refused("aggregate.ratio_differs", split with { RatioBasisPoints = 8_000, RatioOf = "men among clients" });
        Refused("aggregate.ratio_without_estimate", split with { RatioBasisPoints = 8_700, RatioOf = "men", Provenance = Provenance.Declared });
        var entry = (split with { RatioBasisPoints = 8_700, RatioOf = " men among clients " }).Checked(FactUnit.Attendances, Today);
        Assert.Equal((8_700, "men among clients"), (entry.RatioBasisPoints, entry.RatioOf));
    }

    [Fact]
    public void A_partners_figure_names_the_partner_and_months_are_not_ahead()
    {
        Refused("aggregate.reported_by", Orientation with { Provenance = Provenance.Partner, ReportedBy = " " });
        Refused("aggregate.future", Orientation with { Months = MonthSpan.Parse("2026-12", "2027-01") });
        Assert.NotNull((Orientation with { Provenance = Provenance.Partner, ReportedBy = "A CSO" }).Checked(FactUnit.Sessions, Today));
    }

    [Fact]
    public void Only_people_have_a_sex_and_its_parts_are_not_more_than_the_whole()
    {
        var split = Orientation with { Split = new SexSplit(5, 6), Value = 10 };
        Assert.Equal("aggregate.split_sum", Assert.Throws<RuleBroken>(() => split.Checked(FactUnit.People, Today)).Code);
        Assert.Equal("aggregate.split_unit", Assert.Throws<RuleBroken>(() => (split with { Value = 11 }).Checked(FactUnit.Items, Today)).Code);
        Assert.NotNull((split with { Value = 12 }).Checked(FactUnit.People, Today));
    }

    [Fact]
    public void The_same_thing_told_twice_has_one_key_and_another_reporter_tells_another()
    {
        var same = Orientation with { Value = 3, SubnationalUnit = " punjab", Provenance = Provenance.Estimated };
        Assert.Equal((Orientation with { SubnationalUnit = "Punjab" }).ContentKey, same.ContentKey);
        Assert.NotEqual(same.ContentKey, (same with { ReportedBy = "A CSO" }).ContentKey);
        Assert.Equal((Orientation with { ExternalId = "7" }).ChainKey, (Orientation with { ExternalId = "7", Months = MonthSpan.Parse("2024-01", "2024-01") }).ChainKey);
    }

    [Fact]
    public void Figures_of_one_activity_add_up_where_their_unit_does_and_say_where_they_overlap()
    {
        AggregateSum Sum(FactUnit unit, params AggregateEntry[] entries) =>
            AggregateSum.Of([.. entries.Select(e => (e, new Figure(e.Value, unit, e.AtLeast, [e.Provenance])))]);
        var later = Orientation with { Value = 7_000, AtLeast = true, Months = MonthSpan.Parse("2024-06", "2024-07"), Provenance = Provenance.Partner };
        var sum = Sum(FactUnit.Attendances, Orientation, later);
        Assert.Equal((17_000m, true, false), (sum.Sum!.Value, sum.Sum.AtLeast, sum.Overlap));
        Assert.Equal([Provenance.Declared, Provenance.Partner], sum.Sum.Provenances);
        Assert.True(Sum(FactUnit.Attendances, Orientation, later with { Months = MonthSpan.Parse("2024-05", "2024-06") }).Overlap);
        Assert.False(Sum(FactUnit.Attendances, Orientation, Orientation with { Country = "BD" }).Overlap);
        Assert.Equal("figures.not_additive", Sum(FactUnit.People, Orientation, later).Refusal!.Code);
    }

    private static void Refused(string code, AggregateEntry entry) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => entry.Checked(FactUnit.Attendances, Today)).Code);
}
