using Lms.Assessments.Certificates;
using Lms.Assessments.Documents;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Values;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Packages;
using Lms.Web.Attendances;
using Lms.Web.Factsheets;
using Lms.Web.Figures;

namespace Lms.Web.Packages;

/// <summary>
/// A package's paper and workbook: the factsheets of its countries one after another, with one hash over all figures in place of each
/// sheet's own, and how to have them reckoned again.
/// </summary>
public sealed class PackagePress(FactsheetDocument factsheets, SheetPrinter printer) : IPackagePress
{
    public async Task<PackageIssueFiles> Print(PackageContent content, string? country, Words words, CancellationToken cancel) => new(
        Name(content, country),
        await printer.Print(Paper(content, country, words), cancel),
        Workbook(content, country, words).Xlsx(words));

    private static string Name(PackageContent content, string? country)
    {
        var (span, level) = (content.Question.Span, Code.Of(content.Question.Level));
        var months = span.Months == 1 ? MonthSpan.Text(span.First) : MonthSpan.Text(span.First) + "-" + MonthSpan.Text(span.Last);
        return $"factsheet-{country ?? "all"}-{months}-{level}";
    }

    private DocumentModel Paper(PackageContent content, string? country, Words words)
    {
        PrintedText Text(string text) => new(text, words.Language.Tag);
        var papers = content.Sheets.Select(s => (Country: CountryText.Of(words, s.Country), Model: factsheets.Of(s, words, content.ReadAt))).ToList();
        var title = PackageWords.Title(words, content.Question, country);
        return (papers is [var first, ..] ? first.Model : factsheets.Of(None(content), words, content.ReadAt)) with
        {
            Title = title,
            Foot = title,
            Facts = [.. Facts(content, words).Select(f => new PrintedLine(f.Term, Text(f.Meaning)))],
            Sections =
            [
                // The last section of each says what its figures mean, which is the same for all.
                .. papers.SelectMany(p => p.Model.Sections.SkipLast(1).Select(s => papers.Count == 1 ? s : s with { Heading = $"{p.Country}: {s.Heading}" })),
                .. papers.Take(1).Select(p => p.Model.Sections[^1]),
                new() { Heading = words["packages.again"], Paragraphs = [Text(words["packages.again_why"]), Text(words["packages.asked", ("question", content.Question.ToString())])] },
            ],
        };
    }

    private static TableFile Workbook(PackageContent content, string? country, Words words)
    {
        var books = content.Sheets.Select(s => FactsheetFile.Of(s, words, content.ReadAt, "", "")).ToList();
        return new()
        {
            Name = Name(content, country),
            Sheets = [.. books.Zip(content.Sheets, (book, sheet) => book.Sheets[0] with { Name = books.Count == 1 ? book.Sheets[0].Name : CountryText.Of(words, sheet.Country) })],
            Definitions =
            [
                (words["packages.about"], PackageWords.Title(words, content.Question, country)),
                .. Facts(content, words),
                (words["factsheets.rule_codes"], FactsheetWords.RuleCodes(content.Rules)),
                (words["factsheets.question"], content.Question.ToString()),
                (words["factsheets.definitions"], words["factsheets.no_sums"]),
                (words["factsheets.per_month"], new FactsheetWords(words).OverMonths(content.Sheets is [var sheet, ..] ? sheet : None(content), content.ReadAt)),
                .. content.Question.Level == FactsheetLevel.Ministry ? [] : new[] { (words["factsheets.masked"], words["factsheets.masked_why"]) },
            ],
        };
    }

    private static IEnumerable<(string Term, string Meaning)> Facts(PackageContent content, Words words) =>
    [
        (words["factsheets.level"], words["factsheets.level_" + Code.Of(content.Question.Level)]),
        (words["factsheets.rules_head"], new FactsheetWords(words).Rules(content.Rules, content.Sheets)),
        (words["packages.read_at"], words.Dates.Moment(content.ReadAt, TimeZoneInfo.Utc)),
        (words["factsheets.hash"], content.Hash),
    ];

    // Of all countries where none has an institution yet.
    private static Factsheet None(PackageContent content) => new() { Country = "", Span = content.Question.Span, Level = content.Question.Level, Lines = [], RuleVersions = [] };
}
