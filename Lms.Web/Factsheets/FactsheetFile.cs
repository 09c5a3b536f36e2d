using Lms.Assessments.Factsheets;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using Lms.Web.Reports;

namespace Lms.Web.Factsheets;

/// <summary>A factsheet as a workbook, with what its figures mean.</summary>
internal static class FactsheetFile
{
    public static TableFile Of(Factsheet sheet, Words words, DateTimeOffset at, string name, string question, IReadOnlyList<string>? within = null)
    {
        var said = new FactsheetWords(words);
        return new()
        {
            Name = name,
            Sheets =
            [
                new(
                    words["factsheets.title"],
                    [
                        words["factsheets.section"], words["factsheets.counted"], words["factsheets.unit"], words["factsheets.women"], words["factsheets.men"], words["factsheets.not_stated"],
                        words["factsheets.total"], words["factsheets.per_month"], words["factsheets.known"],
                    ],
                    [
                        .. sheet.Lines.Select(l => (IReadOnlyList<object?>)[
                            said.Section(l.Section), said.Name(l), said.Unit(l.Unit), Value(l.Female), Value(l.Male), Value(l.NotStated), Value(l.Total),
                            l is { Section: not FactsheetSection.Institutionalisation, Total: { Value: { } total, AtLeast: false } } ? Math.Round(total / FactsheetWords.Months(sheet, at), 2) : said.PerMonth(sheet, l, at), said.Known(l)]),
                    ]),
            ],
            Definitions =
            [
                (words["factsheets.country"], CountryName.In(words, sheet.Country)),
                (words["factsheets.period_head"], said.Running(sheet, at) ?? said.Period(sheet.Span)),
                (words["factsheets.level"], said.Level(sheet.Level)),
                .. said.Within(within ?? []) is { Length: > 0 } over ? new[] { (words["factsheets.within_head"], over) } : [],
                (words["factsheets.rules_head"], said.Rules(sheet)),
                (words["factsheets.rule_codes"], FactsheetWords.RuleCodes(sheet.RuleVersions)),
                (words["factsheets.made"], words.Dates.Moment(at, TimeZoneInfo.Utc)),
                (words["factsheets.question"], question),
                (words["factsheets.hash"], sheet.Hash()),
                (words["factsheets.definitions"], words["factsheets.no_sums"]),
                (words["factsheets.per_month"], said.OverMonths(sheet, at)),
                .. sheet.Level == FactsheetLevel.Ministry ? [] : new[] { (words["factsheets.masked"], words["factsheets.masked_why"]) },
            ],
        };

        // A bound and a mask are no numbers: whoever adds the column up must not take them for one.
        object? Value(FactsheetCell? cell) => cell switch { null => null, { Value: { } value, AtLeast: false } => value, _ => said.Cell(cell) };
    }
}
