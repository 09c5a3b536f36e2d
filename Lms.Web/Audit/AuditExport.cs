using System.Globalization;
using System.Text;
using Lms.Data.Audit;
using Lms.Scheduler.Languages;
using MiniExcelLibs;

namespace Lms.Web.Audit;

/// <summary>Rows of the audit for a spreadsheet: every cell a text, and none of them a formula.</summary>
public sealed class AuditExport(Words words)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>More than a spreadsheet is read through; a longer period is exported in pieces.</summary>
    public const int Most = 50_000;

    private readonly AuditWords said = new(words);

    private string[] Heads => [words["audit.at_utc"], words["audit.actor"], words["audit.deed"], words["audit.person"], words["audit.kind"], words["audit.record"], words["audit.detail"], words["audit.link"], words["audit.row"]];

    public byte[] Workbook(IEnumerable<AuditRecord> rows)
    {
        var heads = Heads;
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(r => heads.Zip(Cells(r)).ToDictionary(c => c.First, c => (object)c.Second)).ToList());
        return stream.ToArray();
    }

    public byte[] Csv(IEnumerable<AuditRecord> rows)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Select(Cells).Prepend(Heads))
        {
            text.AppendJoin(',', line.Select(Cell)).Append("\r\n");
        }

        // With the mark of UTF-8, or spreadsheets read it in the code page of their machine.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Quoted, and with an apostrophe before what a spreadsheet would run: also behind spaces, and in the wide forms of East Asian keyboards.</summary>
    internal static string Cell(string value)
    {
        var first = value.TrimStart() is { Length: > 0 } trimmed ? trimmed[0] : ' ';
        var runs = "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) || value is ['\t' or '\r' or '\n', ..];
        return $"\"{(runs ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private string[] Cells(AuditRecord r) =>
    [
        r.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), r.ActorId is null ? words["audit.system"] : $"{r.ActorName} ({r.ActorLatinName})", said.Deed(r.Deed),
        r.PersonId is null ? "" : $"{r.PersonName} ({r.PersonLatinName})", said.Kind(r.SubjectKind), r.SubjectId, said.Detail(r), r.Number?.ToString(CultureInfo.InvariantCulture) ?? "", r.Id.ToString(),
    ];
}
