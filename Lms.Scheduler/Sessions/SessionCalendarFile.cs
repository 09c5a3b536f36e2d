using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Lms.Assessments.Sessions;
using Lms.Data.Outbox;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Sessions;

/// <summary>
/// A session as calendar events in its own zone, one for each day. The same day of the same session is the same event for ever (UID)
/// and a later file outdoes an earlier one (SEQUENCE), so that a moved session moves and a cancelled one goes.
/// </summary>
public static class SessionCalendarFile
{
    /// <param name="summary">Its title.</param>
    /// <param name="description">A sentence and the address, for calendars that do not show one.</param>
    /// <param name="organizer">E-mail address of who runs the site.</param>
    /// <param name="stamp">When the file was written; part of the format (DTSTAMP).</param>
    public static Calendar Make(SessionMail session, string summary, string description, Uri address, string organizer, DateTimeOffset stamp)
    {
        var cancelled = session.Standing == SessionState.Cancelled;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var local = WallClock.Parse(session.StartsLocal) ?? throw new FormatException(session.StartsLocal);
        var calendar = new Calendar { ProductId = "-//Lms//Sessions//EN", Method = cancelled ? "CANCEL" : "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(session.TimeZone, session.StartsAt.UtcDateTime.AddYears(-1), includeHistoricalData: false));
        var day = 0;
        foreach (var start in SessionCalendar.DayStarts(local, zone, session.Days))
        {
            day++;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = FormattableString.Invariant($"session-{session.SessionId:N}-{day}@{address.Host}"),
                DtStamp = new CalDateTime(stamp.UtcDateTime),
                Sequence = session.CalendarSequence,
                Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
                Start = Local(start, zone),
                End = Local(start.AddMinutes(session.LengthMinutes), zone),
                Summary = summary,
                Description = description,
                Location = session.Place ?? session.VideoUrl,
                Url = address,
                Organizer = new Organizer($"mailto:{organizer}"),
            });
        }

        return calendar;
    }

    private static CalDateTime Local(DateTimeOffset at, TimeZoneInfo zone) =>
        new(DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, zone).DateTime, DateTimeKind.Unspecified), zone.Id);
}
