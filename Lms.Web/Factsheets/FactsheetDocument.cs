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
    /// <param name="within">Institutions it is counted over, where that is not everything.</param>
    public DocumentModel Of(Factsheet sheet, Words words, DateTimeOffset at, IReadOnlyList<string>? within = null)
    {
        var said = new FactsheetWords(words);
        PrintedText Text(string text) => new(text, words.Language.Tag);
        DocumentCell Cell(string text) => DocumentCell.Of(text, words.Language.Tag);
        return new()
        {
            Language = words.Language.Tag,
            RightToLeft = words.Language.RightToLeft,
            Issuer = $"{site.Value.Issuer} · {words["factsheets.one"]}",
            Title = said.Title(sheet),
            Facts =
            [
                new(words["factsheets.level"], Text(said.Level(sheet.Level))),
                .. said.Running(sheet, at) is { } running ? new[] { new PrintedLine(words["factsheets.period_head"], Text(running)) } : [],
                .. said.Within(within ?? []) is { Length: > 0 } over ? new[] { new PrintedLine(words["factsheets.within_head"], Text(over)) } : [],
                new(words["factsheets.rules_head"], Text(said.Rules(sheet))),
                new(words["factsheets.made"], Text(words.Dates.WrittenDay(DateOnly.FromDateTime(at.UtcDateTime)))),
                new(words["factsheets.hash"], Text(sheet.Hash())),
            ],
            Sections =
            [
                .. sheet.Lines.GroupBy(l => l.Section).Select(section => new DocumentSection { Heading = said.Section(section.Key), Table = Table(sheet, words, at, section.Key, [.. section]) }),
                .. sheet.Countries.Count < 2 ? [] : new[]
                {
                    new DocumentSection
                    {
                        Heading = words["factsheets.compare"],
                        Table = new(
                            [new(words["factsheets.country"], 3), new(words["factsheets.line_capacitated"], 2, IsFigure: true), new(words["factsheets.per_month"], 1, IsFigure: true)],
                            [.. sheet.Countries.Select(c => (IReadOnlyList<DocumentCell>)[Cell(CountryName.In(words, c.Country)), Cell(said.Cell(c.People)), Cell(said.PerMonth(sheet, c.People, at))])]),
                    },
                },
                new()
                {
                    Heading = words["factsheets.definitions"],
                    Paragraphs =
                    [
                        Text(said.Running(sheet, at) ?? words["factsheets.whole_months", ("count", sheet.Span.Months)]), Text(words["factsheets.no_sums"]), Text(said.OverMonths(sheet, at)),
                        .. sheet.Level == FactsheetLevel.Ministry ? [] : new[] { Text(words["factsheets.masked_why"]) },
                    ],
                },
            ],
            Foot = said.Title(sheet),
            PageNumber = (page, of) => words["attendances.page", ("page", page), ("of", of)],
            At = at,
        };
    }

    private static DocumentTable Table(Factsheet sheet, Words words, DateTimeOffset at, FactsheetSection section, IReadOnlyList<FactsheetLine> lines)
    {
        var (said, bySex) = (new FactsheetWords(words), lines.Any(l => l.IsBySex));
        DocumentCell Cell(string text) => DocumentCell.Of(text, words.Language.Tag);
        DocumentColumn Figure(string head) => new(words[head], 0.8f, IsFigure: true);
        var sexes = new[] { Figure("factsheets.women"), Figure("factsheets.men"), Figure("factsheets.not_stated") with { Share = 1.05f } };

        // Without its columns by sex a table's other columns keep their places.
        return new(
            [
                new(said.Head(section), bySex ? 2.95f : 5.6f), new(words["factsheets.unit"], 1.1f), .. bySex ? sexes : [],
                Figure("factsheets.total"), Figure("factsheets.per_month"), new(words["factsheets.known"], 1.1f),
            ],
            [
                .. lines.Select(l => (IReadOnlyList<DocumentCell>)[
                    Cell(said.Name(l)), Cell(said.Unit(l.Unit)), .. bySex ? new[] { Cell(said.Cell(l.Female)), Cell(said.Cell(l.Male)), Cell(said.Cell(l.NotStated)) } : [],
                    Cell(said.Cell(l.Total)), Cell(said.PerMonth(sheet, l, at)), Cell(said.Known(l))]),
            ]);
    }
}
