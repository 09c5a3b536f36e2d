using Lms.Assessments.Factsheets;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Scheduler.Figures;
using Lms.Scheduler.Languages;
using Lms.Web.Reports;

namespace Lms.Web.Factsheets;

/// <summary>A factsheet in words, the same on the page, on paper and in the workbook.</summary>
public sealed class FactsheetWords(Words words)
{
    /// <summary>Stands where there is nothing to count.</summary>
    public const string None = "–";

    public string Title(Factsheet sheet) => words["factsheets.of", ("country", CountryName.In(words, sheet.Country)), ("period", Period(sheet.Span))];

    public string Period(MonthSpan span) => span.Months == 1
        ? words.Dates.Month(span.FirstDay)
        : words["factsheets.period", ("from", words.Dates.Month(span.FirstDay)), ("to", words.Dates.Month(span.LastDay))];

    /// <summary>Of a period that was not over when it was read, until when it is counted; null of one that was. What is released is over.</summary>
    public string? Running(Factsheet sheet, DateTimeOffset at) => DayOf(at) is var day && sheet.Level == FactsheetLevel.Ministry && sheet.Span.LastDay >= day
        ? words["figures.running", ("period", Period(sheet.Span)), ("day", words.Dates.WrittenDay(day))]
        : null;

    public string Level(FactsheetLevel level) => words["factsheets.level_" + Code.Of(level)];

    public string Section(FactsheetSection section) => words["factsheets.section_" + Code.Of(section)];

    /// <summary>What the lines of a section are: the head of its first column.</summary>
    public string Head(FactsheetSection section) => words["factsheets.head_" + Code.Of(section)];

    public string Name(FactsheetLine line) => line switch
    {
        { Section: FactsheetSection.People, Code: FigureQuestion.Capacitated } => words["factsheets.line_capacitated"],
        { Section: FactsheetSection.Activities or FactsheetSection.Cascade } => words["factsheets.line_" + line.Code],
        { Section: FactsheetSection.Institutionalisation } when line.Code.Split('.') is [var module, var step] => $"{module} · {words["ladders.step_" + step]}",
        { Code: FigureKey.None } => words["factsheets.not_recorded"],
        { Section: FactsheetSection.Kinds } => words.Find("institutions.kind_" + line.Code) ?? line.Code,
        { Section: FactsheetSection.People, Label: { } label } => $"{line.Code} · {label}",
        _ => line.Label ?? line.Code,
    };

    public string Unit(FactUnit unit) => words["factsheets.unit_" + Code.Of(unit)];

    public string Cell(FactsheetCell? cell) => cell switch
    {
        null => None,
        { Value: { } value } => Bound(cell, words.Figures.Number(value)),
        _ => words["factsheets.masked"],
    };

    /// <summary>What a figure a month is over: the months that had begun when it was read. Of what is released, all.</summary>
    public static int Months(Factsheet sheet, DateTimeOffset at) => sheet.Level == FactsheetLevel.Ministry ? sheet.Span.Begun(DayOf(at)) : sheet.Span.Months;

    public string OverMonths(Factsheet sheet, DateTimeOffset at) => words["factsheets.over_months", ("count", Months(sheet, at))];

    public string PerMonth(Factsheet sheet, FactsheetCell cell, DateTimeOffset at) => cell.Value is null ? words["factsheets.masked"] : Bound(cell, words.Figures.Number(cell.PerMonth(Months(sheet, at)).Value!.Value, 1));

    // The sign stays before its number where writing runs from right to left.
    private string Bound(FactsheetCell cell, string number) => !cell.AtLeast ? number : words.Language.RightToLeft ? $"\u2066≥ {number}\u2069" : $"≥ {number}";

    /// <summary>Where a module stands in a ministry is a state, and has no part of a month.</summary>
    public string PerMonth(Factsheet sheet, FactsheetLine line, DateTimeOffset at) => line.Section == FactsheetSection.Institutionalisation ? None : PerMonth(sheet, line.Total, at);

    public string Known(FactsheetLine line) => line.Provenances.Count == 0 ? None : string.Join(" · ", line.Provenances.Select(p => p == Provenance.Estimated && line.RatioBasisPoints is { } ratio
        ? words["factsheets.estimated", ("ratio", words.Figures.Percent(ratio))]
        : words["figures.provenance_" + Code.Of(p)]));

    /// <summary>Names the institutions a ministry's factsheet is counted over; empty where that is everything.</summary>
    public string Within(IReadOnlyList<string> institutions) => institutions.Count == 0 ? "" : words["factsheets.within", ("institutions", string.Join(" · ", institutions))];

    public string Rules(Factsheet sheet) => Rules(sheet.RuleVersions, [sheet]);

    /// <summary>Rules by name and version, those of modules with the titles that stand on these factsheets.</summary>
    public string Rules(IEnumerable<string> rules, IEnumerable<Factsheet> sheets) => RuleText.All(words, rules, sheets
        .SelectMany(s => s.Lines).Where(l => l is { Section: FactsheetSection.People, Label: not null }).DistinctBy(l => l.Code)
        .ToDictionary(l => l.Code, l => l.Label!, StringComparer.Ordinal));

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>As programs call them.</summary>
    public static string RuleCodes(IEnumerable<string> rules) => string.Join(" · ", rules);
}
