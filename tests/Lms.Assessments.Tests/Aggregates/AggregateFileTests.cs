using System.Text;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Aggregates;

public sealed class AggregateFileTests
{
    private const string Cyrillic = "activity;subnational_unit\r\ncounselling;\"Суғд; \"\"шимол\"\"\nва ғарб\"\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bare", "utf-16", "utf-16 bare", "utf-16BE", "utf-16BE bare"];

    [Theory, MemberData(nameof(Encodings))]
    public void A_file_is_read_as_the_office_saved_it(string how)
    {
        var encoding = Encoding.GetEncoding(how.Split(' ')[0]);
        byte[] bytes = [.. how.EndsWith("bare", StringComparison.Ordinal) ? [] : encoding.GetPreamble(), .. encoding.GetBytes(Cyrillic)];
        Assert.Equal([["activity", "subnational_unit"], ["counselling", "Суғд; \"шимол\"\nва ғарб"]], CsvText.Read(bytes));
    }

    [Fact]
    public void What_is_neither_is_Windows_1251()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("activity\tsource\nreferrals\tОтчёт за май\n");
        Assert.Equal("Отчёт за май", CsvText.Read(bytes)[1][1]);
    }

    [Theory]
    [InlineData("a,b;c,d\n1,2;3,4\n", "2;3")]
    [InlineData("a\tb,\tc\n1\t2\t3\n", "2")]
    [InlineData("a;b;c\n1;2;3", "2")]
    public void The_heads_say_what_separates(string text, string second) => Assert.Equal(second, CsvText.Read(Encoding.UTF8.GetBytes(text))[1][1]);

    [Fact]
    public void A_quote_that_does_not_end_is_refused() => Assert.Equal("aggregate.file_quotes", Assert.Throws<RuleBroken>(() => CsvText.Read("a,b\n\"1,2\n"u8)).Code);

    [Fact]
    public void Lines_keep_the_number_a_spreadsheet_gives_them_and_unknown_columns_are_passed_over()
    {
        var lines = AggregateTable.Read([["Value ", "activity", "FROM", "to", "country", "provenance", "mood"], ["", " "], ["5", "x", "2026-01", "2026-01", "TJ", "declared", "good"]]);
        Assert.Equal((3, "5"), (lines[0].Number, lines[0].Cells["value"]));
        Assert.False(lines[0].Cells.ContainsKey("mood"));
        Assert.Equal("aggregate.file_heads", Assert.Throws<RuleBroken>(() => AggregateTable.Read([["value"]])).Code);
        Assert.Equal("aggregate.file_empty", Assert.Throws<RuleBroken>(() => AggregateTable.Read([["value", "activity", "from", "to", "country", "provenance"]])).Code);
    }

    [Theory]
    [InlineData("7000", 7_000, false)]
    [InlineData("7,000", 7_000, false)]
    [InlineData("9 934 397", 9_934_397, false)]
    [InlineData("≥ 7.000", 7_000, true)]
    [InlineData(">=24000", 24_000, true)]
    [InlineData("12.0", 12, false)]
    public void Numbers_are_read_as_they_are_written(string typed, int value, bool atLeast)
    {
        var entry = Cells(("value", typed)).Entry(null);
        Assert.Equal((value, atLeast), (entry.Value, entry.AtLeast));
    }

    [Theory]
    [InlineData("value", "1.5", "aggregate.cell_number")]
    [InlineData("value", "-3", "aggregate.cell_number")]
    [InlineData("value", "99999999999", "aggregate.cell_number")]
    [InlineData("value", "", "aggregate.cell_missing")]
    [InlineData("from", "spring", "aggregate.cell_month")]
    [InlineData("to", "2025-12", "figures.period_backwards")]
    [InlineData("women", "4", "aggregate.cell_split")]
    [InlineData("provenance", "rumour", "aggregate.cell_provenance")]
    [InlineData("ratio", "1.2", "aggregate.cell_ratio")]
    [InlineData("at_least", "maybe", "aggregate.cell_flag")]
    public void What_cannot_be_read_says_why(string column, string typed, string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => Cells((column, typed)).Entry(null)).Code);

    [Theory]
    [InlineData("2026-02")]
    [InlineData("02.2026")]
    [InlineData("2/2026")]
    [InlineData("2026-02-01 00:00:00")]
    public void Months_are_read_as_they_are_written(string typed) => Assert.Equal(MonthSpan.ParseMonth("2026-02"), Cells(("from", typed)).Entry(null).Months.First);

    [Theory]
    [InlineData("0.87", 8_700)]
    [InlineData("0,8701", 8_701)]
    [InlineData("87 %", 8_700)]
    public void A_ratio_is_read_either_way(string typed, int basisPoints) => Assert.Equal(basisPoints, AggregateCells.Ratio(typed));

    [Fact]
    public void What_was_made_harmless_on_the_way_out_comes_in_as_it_was()
    {
        var entry = Cells(("source", "'=HYPERLINK"), ("provenance", "Partner"), ("reported_by", "'@cso")).Entry(null);
        Assert.Equal(("=HYPERLINK", "@cso", Provenance.Partner), (entry.Source, entry.ReportedBy, entry.Provenance));
    }

    private static AggregateCells Cells(params (string Column, string Text)[] over)
    {
        var cells = new Dictionary<string, string> { ["activity"] = "Referrals", ["value"] = "5", ["from"] = "2026-01", ["to"] = "2026-03", ["country"] = "tj", ["provenance"] = "declared" };
        foreach (var (column, text) in over)
        {
            cells[column] = text;
        }

        return new AggregateCells(cells);
    }
}
