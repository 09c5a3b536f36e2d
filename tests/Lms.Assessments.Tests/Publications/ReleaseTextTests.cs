using Lms.Assessments.Factsheets;
using Lms.Assessments.Publications;

namespace Lms.Assessments.Tests.Publications;

public sealed class ReleaseTextTests
{
    private static readonly ReleasePeriod Period = new(2026, 1);

    private static readonly Release Sample = new(Period, 10,
    [
        new(new(Period, ReleaseTable.People, "TJ", "", "female", 3, 3), true),
        new(new(Period, ReleaseTable.People, "TJ", "", "", 23, 23), false),
        new(new(Period, ReleaseTable.Units, "TJ", "Sughd", "", 23, 23), false),
    ]);

    [Fact]
    public void What_is_stored_is_pinned_and_reads_back()
    {
        var text = ReleaseText.Write(Sample);

        Assert.Equal("people|TJ||female|3|3|x\npeople|TJ|||23|23|\nunits|TJ|Sughd||23|23|\n", text);
        Assert.Equal(Sample, ReleaseText.Read(Period, 10, text));
    }

    [Fact]
    public void The_hash_tells_nothing_of_what_is_masked() => Assert.Equal(
        ReleaseText.Hash(Sample),
        ReleaseText.Hash(Sample with { Figures = [.. Sample.Figures.Select(f => f.IsMasked ? f with { Figure = f.Figure with { Value = 7, People = 7 } } : f)] }));

    [Fact]
    public void The_public_gets_fewer_tables_than_donors_and_neither_a_masked_value()
    {
        var donor = ReleasedFactsheet.Of(Sample, "TJ", FactsheetLevel.Donor, ["capacitated-1"]);
        var open = ReleasedFactsheet.Of(Sample, "TJ", FactsheetLevel.Public, ["capacitated-1"]);

        Assert.Contains(donor.Lines, l => l.Section == FactsheetSection.Units);
        Assert.DoesNotContain(open.Lines, l => l.Section == FactsheetSection.Units);
        Assert.Null(open.Lines[0].Female!.Value);
        Assert.Equal("factsheet|TJ|2026-01..2026-03|public\npeople|capacitated|people|x|||23|counted\n", open.Canonical());
    }

    [Theory, InlineData("2026-Q1"), InlineData("2026")]
    public void A_period_reads_back(string text) => Assert.Equal(text, ReleasePeriod.Parse(text).ToString());

    [Theory, InlineData("2026-Q5"), InlineData("26"), InlineData("2026-01"), InlineData(null)]
    public void What_is_no_period_is_none(string? text) => Assert.Null(ReleasePeriod.Parse(text));
}
