using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Lms.Data.Outbox;

namespace Lms.Scheduler.Outbox;

/// <summary>A cohort's start as a calendar event, in the cohort's own zone: calendars show it in the reader's.</summary>
public static class CohortCalendar
{
    /// <param name="stamp">When the event was written; part of the format (DTSTAMP).</param>
    public static Calendar Make(CohortMail cohort, string summary, string description, Uri address, string host, DateTimeOffset stamp)
    {
        var calendar = new Calendar { ProductId = "-//Lms//Cohorts//EN", Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(cohort.TimeZone, cohort.StartsAt.UtcDateTime.AddYears(-1), includeHistoricalData: false));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone);
        calendar.Events.Add(new CalendarEvent
        {
            // The same cohort is the same event for ever, so a later file updates it instead of adding a second.
            Uid = $"cohort-{cohort.CohortId:N}@{host}",
            DtStamp = new CalDateTime(stamp.UtcDateTime),
            Sequence = cohort.CalendarSequence,
            Start = Local(cohort.StartsAt, zone),
            End = Local(cohort.StartsAt.AddHours(1), zone),
            Summary = summary,
            Description = description,
            Url = address,
        });
        return calendar;
    }

    private static CalDateTime Local(DateTimeOffset at, TimeZoneInfo zone) =>
        new(DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, zone).DateTime, DateTimeKind.Unspecified), zone.Id);
}
