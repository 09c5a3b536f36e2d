using System.Text;
using Lms.Web.Audit;
using MiniExcelLibs;

namespace Lms.Web.Parts;

/// <summary>A list as a file, as XLSX or CSV: every cell a text, and none of them a formula.</summary>
internal static class ListFile
{
    public static CountedFile Of(string format, string name, string[] heads, IReadOnlyCollection<string[]> rows) => format == "csv"
        ? new CountedFile(Csv(heads, rows), "text/csv; charset=utf-8", name + ".csv", rows.Count)
        : new CountedFile(Workbook([.. heads.Select((h, i) => heads.Take(i).Contains(h) ? $"{h} ({i + 1})" : h)], rows), AuditExport.Xlsx, name + ".xlsx", rows.Count);

    private static byte[] Workbook(string[] heads, IEnumerable<string[]> rows)
    {
        // A file without rows still says what it would hold.
        var lines = rows.Select(r => heads.Zip(r).ToDictionary(c => c.First, c => (object)c.Second)).ToList();
        using var stream = new MemoryStream();
        stream.SaveAs(lines.Count > 0 ? lines : [heads.ToDictionary(h => h, _ => (object)"")]);
        return stream.ToArray();
    }

    private static byte[] Csv(string[] heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Prepend(heads))
        {
            text.AppendJoin(',', line.Select(AuditExport.Cell)).Append("\r\n");
        }

        // With the mark of UTF-8, or spreadsheets read it in the code page of their machine.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
