using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Lms.Assessments.Calendars;
using Lms.Data;
using Lms.Data.Calendars;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Meetings;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Calendars;

/// <summary>
/// All dates of one person as one calendar. An event is the same (UID) as in the file that came with the letter about it, and one that
/// was called off stays in, marked so: a program that only adds would keep it standing otherwise.
/// </summary>
public sealed class FeedWriter(CalendarQueries dates, NoteCalendarFetch note, IOptions<SiteSettings> site, IOptions<MailSettings> sender, TimeProvider clock)
{
    // Until it is known since when the content is what it is.
    private const string NoStamp = "DTSTAMP:19700101T000000Z";

    /// <summary>The file, its hash, and since when it is what it is.</summary>
    public async Task<FeedFile> Write(CalendarFeed feed, Words words)
    {
        var calendar = await Calendar(feed.PersonId, words);
        var text = CalendarText.Of(calendar);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var since = await note.Run(feed, hash);
        var stamped = text.Replace(NoStamp, FormattableString.Invariant($"DTSTAMP:{since.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"), StringComparison.Ordinal);
        return new FeedFile(Encoding.UTF8.GetBytes(stamped), hash, since);
    }

    private async Task<Calendar> Calendar(Guid personId, Words words)
    {
        var span = FeedSpan.At(clock.GetUtcNow());
        var home = new Uri(site.Value.PublicUrl);
        var organizer = sender.Value.From;
        var stamp = DateTimeOffset.UnixEpoch;
        List<CalendarEvent> events =
        [
            .. (await dates.Sessions(personId, span)).SelectMany(s => SessionLetter.Calendar(s, words, new Uri(home, $"/sessions/{s.SessionId}"), organizer, stamp).Events),
            .. (await dates.Meetings(personId, span)).SelectMany(m => MeetingLetter.Calendar(m, "PUBLISH", words, MeetingLetter.Address(m, site.Value), organizer, stamp).Events),
            .. (await dates.DueDates(personId, span)).Select(d => DueDateFile.Make(d, words, new Uri(home, $"/assignments/{d.AssignmentId}"), organizer, stamp)),
        ];
        var calendar = new Calendar { ProductId = "-//Lms//Calendar//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", words["calendars.name", ("site", site.Value.Name)]);
        // RFC 7986, and what older programs read instead.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        var earliest = events.Count == 0 ? span.From.UtcDateTime : events.Min(e => e.Start!.Value);
        foreach (var zone in events.Select(e => e.Start!.TzId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, earliest.AddYears(-1), includeHistoricalData: false));
        }

        calendar.Events.AddRange(events);
        return calendar;
    }
}
