using Lms.Data;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Enrolments;

/// <summary>You go on in another cohort, or are back in your own: what goes along, and when it starts. A transfer that was undone before its letter went is told of once.</summary>
public sealed class TransferLetter(TransferMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "transferred";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        var undone = row.DedupeKey.EndsWith(":undone", StringComparison.Ordinal);
        if (await mail.Find(row.SubjectId) is not { } transfer || (transfer.UndoneAt is not null) != undone)
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(transfer.TimeZone);
        var kind = undone ? "undone_" : "";
        var body = words[$"mail.transfer.{kind}body", ("from", transfer.FromCode), ("to", transfer.ToCode), ("module", transfer.ModuleTitle)];
        return new Letter(
            words[$"mail.transfer.{kind}subject", ("module", transfer.ModuleTitle)],
            undone ? [body] : [body, words[transfer.SameEdition ? "mail.transfer.along" : "mail.transfer.anew"]],
            [
                (words["mail.starts"], words.Dates.Moment(transfer.StartsAt, there, zone)),
                (words["mail.ends"], words.Dates.Moment(transfer.EndsAt, there, zone)),
            ],
            (words["mail.transfer.link"], new Uri(new Uri(site.Value.PublicUrl), $"/enrolments/{transfer.EnrolmentId}")));
    }
}
