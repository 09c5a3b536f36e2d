using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using MiniExcelLibs;

namespace Lms.Web.Tests.Figures;

public sealed class TableFileTests
{
    private static readonly Words English = new LanguageList(pseudo: false, (_, key) => throw new InvalidOperationException(key)).English;

    private static readonly TableFile File = new()
    {
        Name = "figures",
        Sheets =
        [
            new("People / provinces: Суғд", ["Province", "Province", "People", "From", "Share"], [["Суғд", "=1+1", 7005m, new DateOnly(2026, 4, 1), 0.5], ["Хатлон", null, 12, new DateOnly(2026, 4, 1), null]]),
            new("Empty", ["Nobody"], []),
        ],
        Definitions = [("Unit", "people"), ("Question", "https://lms.example/figures?kind=people")],
    };

    [Fact]
    public void A_workbook_has_typed_cells_no_formula_and_a_sheet_of_definitions()
    {
        var bytes = File.Xlsx(English);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(["People  provinces Суғд", "Empty", "Definitions"], stream.GetSheetNames());
        var rows = stream.Query(useHeaderRow: false, sheetName: "People  provinces Суғд").Select(r => ((IDictionary<string, object?>)r).Values.ToList()).ToList();
        Assert.Equal("Province", rows[0][0]);
        Assert.Equal(["Суғд", "=1+1", 7005.0, new DateTime(2026, 4, 1), 0.5], rows[1]);
        Assert.Null(rows[2][1]);
        Assert.Equal(["Nobody"], ((IDictionary<string, object?>)stream.Query(sheetName: "Empty").Single()).Values);
        var definitions = stream.Query(sheetName: "Definitions").Select(r => string.Join(": ", ((IDictionary<string, object?>)r).Values)).ToList();
        Assert.Equal(["Term: Meaning", "Unit: people", "Question: https://lms.example/figures?kind=people"], definitions);
        using var zip = new ZipArchive(stream);
        Assert.All(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()), part => Assert.DoesNotMatch("<(x:)?f[ >]", part));
    }

    [Fact]
    public void A_csv_begins_with_the_mark_of_utf_8_and_carries_its_definitions_in_each_row()
    {
        var bytes = File.Csv();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal(
            """
            "Province","Province","People","From","Share","Unit","Question"
            "Суғд","'=1+1",7005,2026-04-01,0.5,"people","https://lms.example/figures?kind=people"
            "Хатлон",,12,2026-04-01,,"people","https://lms.example/figures?kind=people"

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_would_run_is_a_text(string text) => Assert.Equal($"\"'{text}\"", TableFile.Cell(text));

    [Fact]
    public void Numbers_are_written_for_machines_whoever_asks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("-1234.5", TableFile.Cell(-1234.5m));
            Assert.Equal("\"say \"\"no\"\"\"", TableFile.Cell("say \"no\""));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
