using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Lms.Assessments.Imports;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Imports;

public sealed class ImportTextTests
{
    private const string List = "ФИО;Организация\r\n\"Саидова; \"\"Гулнора\"\"\";Вазорат\r\n";

    public static TheoryData<string, FileEncoding> Saved => new()
    {
        { "utf-8", FileEncoding.Utf8 },
        { "utf-8 bare", FileEncoding.Utf8 },
        { "utf-16", FileEncoding.Utf16Le },
        { "utf-16 bare", FileEncoding.Utf16Le },
        { "utf-16BE", FileEncoding.Utf16Be },
        { "utf-16BE bare", FileEncoding.Utf16Be },
        { "windows-1251", FileEncoding.Windows1251 },
    };

    [Theory, MemberData(nameof(Saved))]
    public void A_file_is_read_as_the_office_saved_it(string how, FileEncoding expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(how.Split(' ')[0]);
        byte[] bytes = [.. how.EndsWith("bare", StringComparison.Ordinal) ? [] : encoding.GetPreamble(), .. encoding.GetBytes(List)];
        Assert.False(FileNature.IsWorkbook(bytes));
        Assert.Equal(expected, ImportText.GuessEncoding(bytes));
        var text = ImportText.Decode(bytes, expected);
        var separator = ImportText.GuessSeparator(text);
        Assert.Equal(CellSeparator.Semicolon, separator);
        Assert.Equal(["Саидова; \"Гулнора\"", "Вазорат"], ImportText.Lines(text, separator).Last().Cells);
    }

    [Fact]
    public void A_stray_zero_does_not_make_a_long_list_one_of_two_bytes_a_letter()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = string.Concat(Enumerable.Repeat("Саидова Гулнора;Министерство\r\n", 40));
        byte[] bytes = [.. Encoding.GetEncoding(1251).GetBytes("ФИО;Организация\r\nСаидов\0 Сомон;Министерство\r\n" + rows)];
        Assert.Equal(FileEncoding.Windows1251, ImportText.GuessEncoding(bytes));
    }

    [Fact]
    public void One_torn_letter_does_not_make_a_list_another_code_page()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("ФИО;Организация\nСаидова Гулнора;Министерство\n"), 0xD0, .. Encoding.UTF8.GetBytes(";x\n")];
        Assert.Equal(FileEncoding.Utf8, ImportText.GuessEncoding(bytes));
    }

    [Theory]
    [InlineData("name,office\nA,B\nC,D\n", CellSeparator.Comma)]
    [InlineData("name\toffice\nA, the first\tB\nC\tD\n", CellSeparator.Tab)]
    [InlineData("name;office\n\"A; the\nfirst\";B, C\nD;E\n", CellSeparator.Semicolon)]
    public void The_separator_is_what_gives_lines_of_one_width(string text, CellSeparator expected) => Assert.Equal(expected, ImportText.GuessSeparator(text));

    [Fact]
    public void Lines_end_in_any_way_and_keep_the_number_a_spreadsheet_gives_them()
    {
        var lines = ImportText.Lines("a\rb\r\nc\n\"d\r\ne\"\n\nf", CellSeparator.Comma).ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6], lines.Select(l => l.Number));
        Assert.Equal("d\r\ne", lines[3].Cells[0]);
        Assert.Equal("f", lines[5].Cells[0]);
    }

    [Fact]
    public void A_quote_that_never_ends_is_named_by_its_line()
    {
        var why = Assert.Throws<RuleBroken>(() => ImportText.Lines("a,b\nc,\"d\ne,f\n", CellSeparator.Comma).ToList());
        Assert.Equal(("import.quotes", 2), (why.Code, (int)why.Args[0]));
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "import.file_locked")]
    [InlineData("255044462D312E37", "import.file_type")]
    [InlineData("89504E470D0A1A0A0000000D49484452", "import.file_type")]
    [InlineData("", "import.file_empty")]
    public void What_is_no_list_is_refused_by_its_first_bytes(string hex, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => FileNature.IsWorkbook(Convert.FromHexString(hex))).Code);

    [Fact]
    public void A_workbook_is_one_whatever_it_is_called() => Assert.True(FileNature.IsWorkbook(Convert.FromHexString("504B030414000600")));

    /// <summary>Whatever bytes come: a table or a rule that says no, and never anything else.</summary>
    [Property(MaxTest = 400)]
    public void Nothing_that_is_sent_breaks_it(byte[] bytes, bool quotes)
    {
        byte[] sent = quotes ? [.. bytes.SelectMany(b => new[] { b, (byte)(b % 3 == 0 ? '"' : b % 5 == 0 ? '\n' : ';') })] : bytes;
        foreach (var encoding in Enum.GetValues<FileEncoding>())
        {
            foreach (var separator in Enum.GetValues<CellSeparator>())
            {
                try
                {
                    _ = FileNature.IsWorkbook(sent);
                    var table = ImportTable.Of(ImportText.Lines(ImportText.Decode(sent, encoding), separator));
                    Assert.All(table.Rows, r => Assert.Equal(table.Heads.Count, r.Cells.Count));
                    Assert.Equal(table.Heads.Count, table.Heads.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                }
                catch (RuleBroken)
                {
                    // The other allowed answer.
                }
            }
        }

        _ = ImportText.GuessSeparator(ImportText.Decode(sent, ImportText.GuessEncoding(sent)));
    }

    /// <summary>Cells of anything, written as a spreadsheet writes them, come back.</summary>
    [Property(MaxTest = 300)]
    public void What_a_spreadsheet_wrote_is_read(NonNull<string>[] cells, CellSeparator separator)
    {
        var mark = separator switch { CellSeparator.Comma => ",", CellSeparator.Semicolon => ";", _ => "\t" };
        var text = string.Join(mark, cells.Select(c => $"\"{c.Get.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
        if (cells.Length > 0)
        {
            Assert.Equal(cells.Select(c => c.Get), Assert.Single(ImportText.Lines(text, separator)).Cells);
        }
    }
}
