using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>You have a place: when it starts, in both zones, and the event for the calendar.</summary>
public sealed class EnrolledLetter(MailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public string Template => "enrolled";

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Enrolled(row.SubjectId) is not { } cohort)
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone);
        var address = new Uri(new Uri(site.Value.PublicUrl), $"/enrolments/{cohort.EnrolmentId}");
        var subject = words["mail.enrolled.subject", ("module", cohort.ModuleTitle)];
        return new Letter(
            subject,
            [words["mail.enrolled.body", ("module", cohort.ModuleTitle)], words["mail.enrolled.next"]],
            [
                (words["mail.starts"], words.Dates.Moment(cohort.StartsAt, there, zone)),
                (words["mail.ends"], words.Dates.Moment(cohort.EndsAt, there, zone)),
                (words["mail.cohort"], cohort.CohortCode),
            ],
            (words["mail.enrolled.link"], address),
            CohortCalendar.Make(cohort, cohort.ModuleTitle, words["mail.enrolled.body", ("module", cohort.ModuleTitle)], address, new Uri(site.Value.PublicUrl).Host, row.CreatedAt));
    }
}
