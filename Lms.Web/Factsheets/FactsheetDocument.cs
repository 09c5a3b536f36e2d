using Lms.Assessments.Certificates;
using Lms.Assessments.Documents;
using Lms.Assessments.Factsheets;
using Lms.Data;
using Lms.Scheduler.Languages;
using Lms.Web.Reports;
using Microsoft.Extensions.Options;

namespace Lms.Web.Factsheets;

/// <summary>A factsheet laid out for paper.</summary>
public sealed class FactsheetDocument(IOptions<SiteSettings> site)
{
    public DocumentModel Of(Factsheet sheet, Words words, DateTimeOffset at)
    {
        var said = new FactsheetWords(words);
        PrintedText Text(string text) => new(text, words.Language.Tag);
        DocumentCell Cell(string text) => DocumentCell.Of(text, words.Language.Tag);
        return new()
        {
            Language = words.Language.Tag,
            RightToLeft = words.Language.RightToLeft,
            Issuer = site.Value.Issuer,
            Title = said.Title(sheet),
            Facts =
            [
                new(words["factsheets.level"], Text(said.Level(sheet.Level))),
                new(words["factsheets.rules_head"], Text(said.Rules(sheet))),
                new(words["factsheets.made"], Text(words.Dates.WrittenDay(DateOnly.FromDateTime(at.UtcDateTime)))),
                new(words["factsheets.hash"], Text(sheet.Hash())),
            ],
            Sections =
            [
                .. sheet.Lines.GroupBy(l => l.Section).Select(section => new DocumentSection
                {
                    Heading = said.Section(section.Key),
                    Table = new(
                        [
                            new(words["factsheets.activity"], 2.6f), new(words["factsheets.unit"], 1.1f), new(words["factsheets.women"], 0.85f, IsFigure: true), new(words["factsheets.men"], 0.85f, IsFigure: true),
                            new(words["factsheets.not_stated"], 0.85f, IsFigure: true), new(words["factsheets.total"], 0.85f, IsFigure: true), new(words["factsheets.per_month"], 0.85f, IsFigure: true), new(words["factsheets.known"], 1.2f),
                        ],
                        [
                            .. section.Select(l => (IReadOnlyList<DocumentCell>)[
                                Cell(said.Name(l)), Cell(said.Unit(l.Unit)), Cell(said.Cell(l.Female)), Cell(said.Cell(l.Male)), Cell(said.Cell(l.NotStated)),
                                Cell(said.Cell(l.Total)), Cell(said.PerMonth(sheet, l.Total)), Cell(said.Known(l))]),
                        ]),
                }),
                .. sheet.Countries.Count < 2 ? [] : new[]
                {
                    new DocumentSection
                    {
                        Heading = words["factsheets.compare"],
                        Table = new(
                            [new(words["factsheets.country"], 3), new(words["factsheets.line_capacitated"], 2, IsFigure: true), new(words["factsheets.per_month"], 1, IsFigure: true)],
                            [.. sheet.Countries.Select(c => (IReadOnlyList<DocumentCell>)[Cell(CountryName.In(words, c.Country)), Cell(said.Cell(c.People)), Cell(said.PerMonth(sheet, c.People))])]),
                    },
                },
                new()
                {
                    Heading = words["factsheets.definitions"],
                    Paragraphs =
                    [
                        .. new[] { words["factsheets.whole_months", ("count", sheet.Span.Months)], words["factsheets.no_sums"] }.Select(Text),
                        .. sheet.Level == FactsheetLevel.Ministry ? [] : new[] { Text(words["factsheets.masked_why"]) },
                    ],
                },
            ],
            Foot = said.Title(sheet),
            PageNumber = (page, of) => words["attendances.page", ("page", page), ("of", of)],
            At = at,
        };
    }
}
