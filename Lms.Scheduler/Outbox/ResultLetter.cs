using Lms.Data;
using Lms.Data.Attempts;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>The result of a test before or after: the share, and where to see more.</summary>
public sealed class ResultLetter(MailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "result";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Result(row.SubjectId) is not { } result)
        {
            return null;
        }

        var before = result.Purpose == "before";
        var there = TimeZoneInfo.FindSystemTimeZoneById(result.TimeZone);
        List<string> paragraphs = [words[before ? "mail.result.before" : "mail.result.after", ("module", result.ModuleTitle)]];
        if (result.State == AttemptRow.Closed)
        {
            paragraphs.Add(words["mail.result.closed"]);
        }

        return new Letter(
            words[before ? "mail.result.subject_before" : "mail.result.subject_after", ("module", result.ModuleTitle)],
            paragraphs,
            [
                (words["mail.result.score"], words.Figures.Percent(result.ShareBasisPoints)),
                (words["mail.result.finished"], words.Dates.Moment(result.FinishedAt, there, zone)),
            ],
            (words["mail.result.link"], new Uri(new Uri(site.Value.PublicUrl), $"/attempts/{result.AttemptId}/result")));
    }
}
