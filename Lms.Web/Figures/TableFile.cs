using System.Data;
using System.Globalization;
using System.Text;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace Lms.Web.Figures;

/// <summary>
/// The one way in which figures leave as a file. What is needed to defend them leaves with them: unit, rule version, provenance, period,
/// when it was made and the address that asks the same again. A workbook has them on a sheet of their own, a CSV (which has one table
/// and no other place) as columns that say the same in each row.
/// </summary>
public sealed record TableFile
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // What the format allows.
    private const int LongestSheetName = 31;

    /// <summary>Of the file, without its ending: latin letters, figures and hyphens.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<TableSheet> Sheets { get; init; }

    /// <summary>A term and what it means here, in the reader's language.</summary>
    public required IReadOnlyList<(string Term, string Meaning)> Definitions { get; init; }

    public FileResult Workbook(Words words) => new CountedFile(Xlsx(words), XlsxType, Name + ".xlsx", Sheets.Sum(s => s.Rows.Count));

    public FileResult Text() => new CountedFile(Csv(), "text/csv; charset=utf-8", Name + ".csv", Sheets[0].Rows.Count);

    public byte[] Xlsx(Words words)
    {
        var definitions = new TableSheet(words["figures.file_definitions"], [words["figures.file_term"], words["figures.file_meaning"]], [.. Definitions.Select(d => (IReadOnlyList<object?>)[d.Term, d.Meaning])]);
        using var set = new DataSet { Locale = CultureInfo.InvariantCulture };
        foreach (var sheet in Sheets.Append(definitions))
        {
            set.Tables.Add(Table(sheet, set));
        }

        using var stream = new MemoryStream();
        stream.SaveAs(set);
        return stream.ToArray();
    }

    /// <summary>Of the first sheet, with the mark of UTF-8, or spreadsheets read it in the code page of their machine.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        var heads = Sheets[0].Heads.Concat(Definitions.Select(d => d.Term));
        text.AppendJoin(',', heads.Select(h => Cell(h))).Append("\r\n");
        foreach (var row in Sheets[0].Rows)
        {
            text.AppendJoin(',', row.Concat(Definitions.Select(d => d.Meaning)).Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Numbers bare; texts quoted, with an apostrophe before what a spreadsheet would run: also behind spaces, and in the wide forms of East Asian keyboards.</summary>
    internal static string Cell(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "1" : "0",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text)
    {
        var first = text.TrimStart() is { Length: > 0 } trimmed ? trimmed[0] : ' ';
        var runs = "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) || text is ['\t' or '\r' or '\n', ..];
        return $"\"{(runs ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static DataTable Table(TableSheet sheet, DataSet beside)
    {
        var table = new DataTable(SheetName(sheet.Name, beside)) { Locale = CultureInfo.InvariantCulture };
        foreach (var head in sheet.Heads)
        {
            // A column's name is its key: a second one of the same name gets a space, which nobody sees.
            var name = head;
            while (table.Columns.Contains(name))
            {
                name += " ";
            }

            table.Columns.Add(name, typeof(object));
        }

        foreach (var row in sheet.Rows)
        {
            table.Rows.Add([.. row.Select(Typed)]);
        }

        return table;
    }

    // What the workbook knows as a number or a day; everything else is a text, never a formula.
    private static object Typed(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset at => at.UtcDateTime,
        _ => value,
    };

    private static string SheetName(string name, DataSet beside)
    {
        var allowed = new string([.. name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]).Trim();
        var cut = allowed.Length > LongestSheetName ? allowed[..LongestSheetName].Trim() : allowed;
        for (var number = 2; beside.Tables.Contains(cut); number++)
        {
            var end = number.ToString(CultureInfo.InvariantCulture);
            cut = allowed[..Math.Min(allowed.Length, LongestSheetName - end.Length - 1)] + " " + end;
        }

        return cut;
    }
}
