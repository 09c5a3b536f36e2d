using Lms.Data;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Audit;

/// <summary>The day's head, to be kept: against it a chain that was computed anew would show.</summary>
public sealed class AuditHeadLetter(PostAuditHead heads, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => PostAuditHead.Template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await heads.Find(PostAuditHead.DayOf(row.DedupeKey)) is not { } head)
        {
            return null;
        }

        var day = words.Dates.LongDay(head.HeadOn);
        return new Letter(
            words["mail.audit_head.subject", ("day", day)],
            [words["mail.audit_head.body", ("day", day)], words["mail.audit_head.keep"]],
            [
                (words["mail.audit_head.number"], words.Figures.Number(head.Number)),
                (words["mail.audit_head.rows"], words.Figures.Number(head.Rows)),
                (words["mail.audit_head.hash"], head.Hash),
            ],
            (words["mail.audit_head.link"], new Uri(new Uri(site.Value.PublicUrl), "/audit")));
    }
}
