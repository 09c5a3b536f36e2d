using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Lms.Assessments.Meetings;
using Lms.Data.Outbox;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Meetings;

/// <summary>
/// A meeting as a calendar event in the mentor's zone; a calendar shows it on its reader's clock. One meeting is one event for ever
/// (UID) and each move or cancellation outdoes the file before (SEQUENCE). Only the reader's own address stands in it as an attendee.
/// </summary>
public static class MeetingCalendarFile
{
    /// <param name="method">REQUEST in mail, so that a calendar offers to note it; PUBLISH for a file somebody fetches. A cancelled meeting is CANCEL either way.</param>
    /// <param name="organizer">E-mail address of who runs the site: answers of calendars go there and not to people.</param>
    /// <param name="stamp">When the file was written; part of the format (DTSTAMP).</param>
    public static Calendar Make(MeetingMail meeting, string method, string summary, string description, Uri address, string organizer, DateTimeOffset stamp)
    {
        var cancelled = meeting.Standing == MeetingState.Cancelled;
        var local = WallClock.Parse(meeting.StartsLocal) ?? throw new FormatException(meeting.StartsLocal);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(meeting.TimeZone);
        var calendar = new Calendar { ProductId = "-//Lms//Meetings//EN", Method = cancelled ? "CANCEL" : method };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(meeting.TimeZone, meeting.StartsAt.UtcDateTime.AddYears(-1), includeHistoricalData: false));
        var start = WallClock.Instant(local, zone);
        var happening = new CalendarEvent
        {
            Uid = $"meeting-{meeting.MeetingId:N}@{address.Host}",
            DtStamp = new CalDateTime(stamp.UtcDateTime),
            Sequence = meeting.CalendarSequence,
            Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Start = Local(start, zone),
            End = Local(start.AddMinutes(meeting.Minutes), zone),
            Summary = summary,
            Description = description,
            Location = meeting.Place,
            Url = address,
            Organizer = new Organizer($"mailto:{organizer}"),
        };
        if (meeting.Email is { Length: > 0 } email)
        {
            happening.Attendees.Add(new Attendee($"mailto:{email}") { Role = "REQ-PARTICIPANT", Rsvp = false, ParticipationStatus = "ACCEPTED" });
        }

        calendar.Events.Add(happening);
        return calendar;
    }

    private static CalDateTime Local(DateTimeOffset at, TimeZoneInfo zone) =>
        new(DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, zone).DateTime, DateTimeKind.Unspecified), zone.Id);
}
