using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Outbox;
using Lms.Data.Packages;
using Lms.Scheduler.Figures;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Packages;

/// <summary>The month's factsheet as a letter with its two files: the bytes that are kept, and the hash by which its figures can be asked for.</summary>
public sealed class PackageLetter(PackageMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "package";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Find(row.SubjectId) is not { } issue)
        {
            return null;
        }

        var question = PackageQuestion.Parse(issue.Question);
        var (about, released) = (PackageWords.Title(words, question, issue.Country), question.Level != FactsheetLevel.Ministry);
        List<string> paragraphs = [words["packages.mail_body", ("about", about), ("site", site.Value.Name)]];
        paragraphs.AddRange(issue.IsUnchanged ? [words["packages.mail_unchanged"]] : []);
        paragraphs.AddRange(released ? [words["factsheets.masked_why"]] : [words["packages.mail_ministry"]]);
        return new Letter(
            words["packages.mail_subject", ("about", about)],
            paragraphs,
            [
                (words["factsheets.level"], words["factsheets.level_" + Code.Of(question.Level)]),
                (words["factsheets.rules_head"], RuleText.All(words, CanonicalJson.Read<ValueList<string>>(issue.RuleVersions))),
                (words["packages.read_at"], words.Dates.Moment(issue.ReadAt, TimeZoneInfo.Utc)),
                (words["factsheets.hash"], issue.FiguresHash),
            ])
        {
            Files = [new(issue.FileName + ".pdf", PackageFile.PdfType, issue.Pdf), new(issue.FileName + ".xlsx", PackageFile.XlsxType, issue.Xlsx)],
        };
    }
}
