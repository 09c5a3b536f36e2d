using Lms.Assessments.Factsheets;
using Lms.Scheduler.Languages;
using Lms.Web.Completions;
using MiniExcelLibs;

namespace Lms.Web.Factsheets;

/// <summary>A factsheet as a workbook: figures as numbers, texts as texts, nothing as a formula, and a sheet that says what they mean.</summary>
internal static class FactsheetWorkbook
{
    public static byte[] Of(Factsheet sheet, Words words, DateTimeOffset at, string question)
    {
        var said = new FactsheetWords(words);
        var lines = sheet.Lines.Select(l => new Dictionary<string, object?>
        {
            [words["factsheets.section"]] = said.Section(l.Section),
            [words["factsheets.activity"]] = said.Name(l),
            [words["factsheets.unit"]] = said.Unit(l.Unit),
            [words["reports.women"]] = Value(l.Female),
            [words["reports.men"]] = Value(l.Male),
            [words["reports.not_stated"]] = Value(l.NotStated),
            [words["factsheets.total"]] = Value(l.Total),
            [words["factsheets.per_month"]] = l.Total is { Value: { } total, AtLeast: false } ? Math.Round(total / sheet.Span.Months, 2) : said.PerMonth(sheet, l.Total),
            [words["factsheets.known"]] = said.Known(l),
        });
        var definitions = new (string Name, string Value)[]
        {
            (words["reports.country"], sheet.Country),
            (words["factsheets.period_head"], said.Period(sheet.Span)),
            (words["factsheets.level"], said.Level(sheet.Level)),
            (words["factsheets.rules_head"], said.Rules(sheet)),
            (words["factsheets.made"], at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + " UTC"),
            (words["factsheets.question"], question),
            (words["factsheets.hash"], sheet.Hash()),
            (words["factsheets.definitions"], words["factsheets.no_sums"]),
            (words["factsheets.masked"], words["factsheets.masked_why"]),
        }.Select(d => new Dictionary<string, object?> { [words["factsheets.name"]] = d.Name, [words["factsheets.value"]] = d.Value });
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            [BoardWorkbook.SheetName(words["factsheets.title"])] = lines.ToList(),
            [BoardWorkbook.SheetName(words["factsheets.definitions"])] = definitions.ToList(),
        });
        return stream.ToArray();

        // A bound and a mask are no numbers: whoever adds the column up must not take them for one.
        object? Value(FactsheetCell? cell) => cell switch { null => null, { Value: { } value, AtLeast: false } => value, _ => said.Cell(cell) };
    }
}
