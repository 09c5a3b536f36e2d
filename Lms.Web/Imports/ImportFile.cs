using System.Globalization;
using System.IO.Compression;
using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using MiniExcelLibs;

namespace Lms.Web.Imports;

/// <summary>The lines of a file that was sent, whatever it is.</summary>
internal static class ImportFile
{
    /// <summary>Bytes of a file: fifty thousand full rows as a text in UTF-16.</summary>
    public const int Most = 32_000_000;

    // A workbook of as many rows takes 60 MB unpacked; what takes more is pictures, empty rows to the end of the sheet, or a trap.
    private const int MostUnpackedMegabytes = 300;
    private const int MostParts = 2_000;

    // Spreadsheets number cells up to here; a file that says it uses them all would take a day to read.
    private const int WidestSheet = 2_000;

    /// <summary>What can be said of the file before anything is read: whether it is a workbook, and that it can be opened at all.</summary>
    /// <exception cref="RuleBroken">Those of <see cref="FileNature"/>, <c>import.file_broken</c>, <c>import.file_too_large</c></exception>
    public static bool IsWorkbook(byte[] bytes)
    {
        if (!FileNature.IsWorkbook(bytes)) return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is null) throw new RuleBroken("import.file_type");
            if (zip.Entries.Count > MostParts || IsLarge(zip)) throw new RuleBroken("import.file_too_large", MostUnpackedMegabytes);
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new RuleBroken("import.file_broken");
        }
    }

    /// <exception cref="RuleBroken"><c>import.file_broken</c></exception>
    public static IReadOnlyList<string> Sheets(byte[] bytes) => Safely(() => MiniExcel.GetSheetNames(new MemoryStream(bytes)));

    /// <param name="sheet">Null or one that is not there: the first.</param>
    /// <param name="most">For a preview; null for all.</param>
    /// <exception cref="RuleBroken"><c>import.file_broken</c>, <c>import.too_many_columns</c>, <c>import.quotes</c></exception>
    public static IReadOnlyList<ImportLine> Lines(byte[] bytes, bool isWorkbook, FileEncoding? encoding, CellSeparator? separator, string? sheet, int? most = null)
    {
        var limit = most ?? ImportTable.MostRows * 4;
        if (isWorkbook)
        {
            var name = Sheets(bytes) is var sheets && sheet is not null && sheets.Contains(sheet, StringComparer.Ordinal) ? sheet : sheets.Count > 0 ? sheets[0] : null;
            return Safely(() => new MemoryStream(bytes).Query(useHeaderRow: false, sheetName: name).Take(limit).Select((row, n) => new ImportLine(n + 1, Cells(((IDictionary<string, object?>)row).Values))).ToList());
        }

        var text = ImportText.Decode(bytes, encoding ?? ImportText.GuessEncoding(bytes));
        return [.. ImportText.Lines(text, separator ?? ImportText.GuessSeparator(text)).Take(limit)];
    }

    private static List<string> Cells(ICollection<object?> cells)
    {
        if (cells.Count > WidestSheet) throw new RuleBroken("import.too_many_columns", ImportTable.MostColumns);
        var texts = cells.Select(Text).ToList();
        // Formatted and empty to the right: not columns.
        while (texts.Count > 0 && texts[^1].Length == 0) texts.RemoveAt(texts.Count - 1);
        return texts;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        // A number of ten digits is a number, not 4.8E+09.
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static bool IsLarge(ZipArchive zip)
    {
        var (left, piece) = (MostUnpackedMegabytes * 1_000_000L, new byte[81_920]);
        foreach (var part in zip.Entries)
        {
            // What a part says of its size may be a lie, so it is unpacked and counted.
            using var stream = part.Open();
            for (int read; (read = stream.Read(piece)) > 0;)
            {
                if ((left -= read) < 0) return true;
            }
        }

        return false;
    }

    private static T Safely<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or RuleBroken))
        {
            // A damaged archive fails in as many ways as there are bytes.
            throw new RuleBroken("import.file_broken");
        }
    }
}
