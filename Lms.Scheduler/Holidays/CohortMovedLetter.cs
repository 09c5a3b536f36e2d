using Ical.Net;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Holidays;

/// <summary>Your training has moved: once for each move, with all dates that moved with it, which the calendar takes over the old ones.</summary>
public sealed class CohortMovedLetter(CohortMovedQueries mail, IOptions<SiteSettings> site, IOptions<MailSettings> sender, TimeProvider clock) : ILetterWriter
{
    public string Template => MoveCohort.Template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Find(row.SubjectId, row.PersonId, clock.GetUtcNow()) is not { } cohort)
        {
            return null;
        }

        var there = TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone);
        var sessions = await mail.Sessions(row.SubjectId, row.PersonId);
        var address = new Uri(new Uri(site.Value.PublicUrl), cohort.EnrolmentId is { } enrolment ? $"/enrolments/{enrolment}" : $"/cohorts/{cohort.CohortId}");
        var why = cohort.MovedFor is { } holiday ? words["mail.moved.for", ("holiday", words.Holiday(holiday))] : words["mail.moved.body"];
        return new Letter(
            words["mail.moved.subject", ("module", cohort.ModuleTitle)],
            [words["mail.moved.what", ("module", cohort.ModuleTitle)], why, words["mail.moved.calendar"]],
            [
                (words["mail.starts"], words.Dates.Moment(cohort.StartsAt, there, zone)),
                (words["mail.ends"], words.Dates.Moment(cohort.EndsAt, there, zone)),
                .. sessions.Select(s => (s.Title, words.Dates.Moment(s.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(s.TimeZone), zone))),
                (words["mail.cohort"], cohort.CohortCode),
            ],
            (words["mail.moved.link"], address),
            Calendar(cohort, sessions, words, address, row.CreatedAt));
    }

    private Calendar Calendar(CohortMovedMail cohort, IReadOnlyList<SessionMail> sessions, Words words, Uri address, DateTimeOffset stamp)
    {
        var calendar = CohortCalendar.Make(cohort.ToCohort(), cohort.ModuleTitle, words["mail.enrolled.body", ("module", cohort.ModuleTitle)], address, new Uri(site.Value.PublicUrl).Host, stamp);
        foreach (var session in sessions)
        {
            var room = new Uri(new Uri(site.Value.PublicUrl), $"/sessions/{session.SessionId}");
            var own = SessionCalendarFile.Make(session, session.Title, words["mail.session.planned_body", ("module", session.ModuleTitle)] + "\n" + room, room, sender.Value.From, stamp);
            foreach (var day in own.Events)
            {
                calendar.Events.Add(day);
            }

            // A zone that stands twice in a file makes some calendars refuse it.
            foreach (var zone in own.TimeZones.Where(z => calendar.TimeZones.All(k => k.TzId != z.TzId)).ToList())
            {
                calendar.AddTimeZone(zone);
            }
        }

        return calendar;
    }
}
