using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Aggregates;

public sealed class AggregateImportTests
{
    private static readonly AggregateEntry One = AggregateEntryTests.Orientation;

    [Fact]
    public void A_line_is_new_the_same_a_correction_or_left_out_for_a_reason()
    {
        var sent = One with { ExternalId = "A1", Country = "TJ" };
        var verdicts = Decide(
            [One, One with { Value = 1 }, One with { Country = "BD" }, sent, sent with { ExternalId = "A2" }],
            Standing(One with { Country = "BD", Value = 5 }), Standing(sent with { ExternalId = null }));
        Assert.Equal([ImportOutcome.New, ImportOutcome.Refused, ImportOutcome.Changes, ImportOutcome.Refused, ImportOutcome.Refused], verdicts.Select(v => v.Outcome));
        Assert.Equal(["aggregate.twice_in_file", "aggregate.known", "aggregate.twice_in_file"], verdicts.Select(v => v.Reason?.Code).OfType<string>());
        Assert.Equal(2, verdicts[1].Reason!.Args[0]);
    }

    [Fact]
    public void What_was_entered_is_the_same_when_it_comes_again()
    {
        AggregateEntry[] file = [One, One with { Country = "BD", ExternalId = "7" }];
        Assert.All(Decide(file, [.. file.Select(Standing)]), v => Assert.Equal(ImportOutcome.Same, v.Outcome));
    }

    [Fact]
    public void A_table_divided_by_one_ratio_is_left_out_until_it_says_so()
    {
        var table = SplitPatternTests.Totals.Select((total, n) => One with { Activity = "a" + n, Value = total, Split = SplitPatternTests.Divided(total, 0.87) }).ToList();
        var verdicts = Decide([.. table, One]);
        Assert.All(verdicts.Take(7), v => Assert.Equal("aggregate.split_by_ratio", v.Reason!.Code));
        Assert.Equal(0.87m, verdicts[0].Reason!.Args[0]);
        Assert.Equal(ImportOutcome.New, verdicts[7].Outcome);

        var honest = table.Select(t => t with { Provenance = Provenance.Estimated, RatioBasisPoints = 8_700, RatioOf = "men among clients" });
        Assert.All(Decide([.. honest]), v => Assert.Equal(ImportOutcome.New, v.Outcome));
    }

    [Fact]
    public void Row_by_row_by_hand_the_table_is_seen_as_soon_as_it_shows()
    {
        var table = SplitPatternTests.Totals.OrderDescending().Select((total, n) => One with { Activity = "a" + n, Value = total, Split = SplitPatternTests.Divided(total, 0.87) }).ToList();
        var entered = new List<StandingAggregate>();
        var code = "";
        foreach (var row in table)
        {
            try
            {
                AggregateImport.CheckSplit(row, null, entered);
                entered.Add(Standing(row));
            }
            catch (RuleBroken broken)
            {
                code = broken.Code;
                break;
            }
        }

        Assert.Equal(("aggregate.split_by_ratio", 2), (code, entered.Count));
        // The correction of one that stands is not held against itself.
        AggregateImport.CheckSplit(table[1] with { Split = null }, entered[1], entered);
    }

    private static IReadOnlyList<ImportVerdict> Decide(IReadOnlyList<AggregateEntry> file, params StandingAggregate[] standing) =>
        AggregateImport.Decide([.. file.Select((e, n) => new ImportLine(n + 2, e))], standing);

    private static StandingAggregate Standing(AggregateEntry entry) => new(new Guid(entry.Value, 1, 2, new byte[8]), entry.ChainKey, 1, entry);
}
