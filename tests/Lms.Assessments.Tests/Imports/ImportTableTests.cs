using Lms.Assessments.Imports;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Imports;

public sealed class ImportTableTests
{
    [Fact]
    public void Heads_are_found_below_a_title_and_each_is_one()
    {
        var table = Read("Список участников за май;;\n;;\nФИО;Должность;ФИО;\nСаидова;врач;Saidova;\n");
        Assert.Equal(3, table.HeadLine);
        Assert.Equal(["ФИО", "Должность", "ФИО (2)"], table.Heads);
        Assert.Equal((4, false), (table.Rows[0].Number, table.Rows[0].IsRagged));
    }

    [Fact]
    public void A_row_with_more_cells_than_heads_is_marked_and_a_shorter_one_is_filled()
    {
        var table = Read("name;office\nA;B;C\nD\n;;\n");
        Assert.Equal([true, false], table.Rows.Select(r => r.IsRagged));
        Assert.Equal(["D", ""], table.Rows[1].Cells);
    }

    [Theory]
    [InlineData("", "import.file_empty")]
    [InlineData(" ; \n;\n", "import.file_empty")]
    [InlineData("name;office\n", "import.no_rows")]
    public void A_file_without_rows_says_so(string text, string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => Read(text)).Code);

    [Fact]
    public void More_rows_or_columns_than_it_takes_are_refused()
    {
        Assert.Equal("import.too_many_rows", Assert.Throws<RuleBroken>(() => ImportTable.Of(Lines(string.Concat(Enumerable.Repeat("a\n", 40))), mostRows: 10)).Code);
        Assert.Equal("import.too_many_columns", Assert.Throws<RuleBroken>(() => Read(string.Join(';', Enumerable.Repeat("h", 101)) + "\na\n")).Code);
    }

    [Fact]
    public void A_cell_is_one_clean_line_and_no_longer_than_anything_takes()
    {
        Assert.Equal("Саидова Гулнора", CellText.Clean("\uFEFF  Саидова\u00A0\r\n\u0007 Гул\u200Bнора \u202E"));
        Assert.Equal("می‌خواهم", CellText.Clean("می‌خواهم"));
        Assert.InRange(CellText.Clean(new string('x', 10_000)).Length, 1, CellText.Longest);
        Assert.Equal("a b", CellText.Clean("a\uD800b"));
    }

    [Theory]
    [InlineData("ФИО (полностью)", ImportField.FullName)]
    [InlineData("E-mail", ImportField.Email)]
    [InlineData("Last  name", ImportField.FamilyName)]
    [InlineData("ادارہ", ImportField.Institution)]
    [InlineData("Ҷинс", ImportField.Sex)]
    [InlineData("Время обеда", null)]
    public void Heads_are_known_in_the_languages_lists_come_in(string head, ImportField? field) => Assert.Equal(field, HeadGuess.Of(head));

    [Fact]
    public void What_an_officer_chose_goes_before_what_a_head_says_and_no_field_is_meant_twice()
    {
        var remembered = new Dictionary<string, ImportField?>(StringComparer.Ordinal) { [HeadGuess.Key("Графа 7")] = ImportField.JobTitle, [HeadGuess.Key("Position")] = null };
        Assert.Equal(
            [ImportField.FullName, null, ImportField.JobTitle, null, null],
            HeadGuess.Columns(ImportKind.People, ["Name", "Position", "Графа 7", "Должность", "Module"], remembered));
    }

    private static ImportTable Read(string text) => ImportTable.Of(Lines(text));

    private static IEnumerable<ImportLine> Lines(string text) => ImportText.Lines(text, CellSeparator.Semicolon);
}
