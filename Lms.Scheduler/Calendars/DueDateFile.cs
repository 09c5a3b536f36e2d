using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Lms.Data.Calendars;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Calendars;

/// <summary>When an assignment is due, as an event without length at that time on the cohort's clock. It takes up nobody's time (TRANSP).</summary>
public static class DueDateFile
{
    public static CalendarEvent Make(DueDate due, Words words, Uri address, string organizer, DateTimeOffset stamp)
    {
        var local = WallClock.Parse(due.DueLocal) ?? throw new FormatException(due.DueLocal);
        return new CalendarEvent
        {
            Uid = $"assignment-{due.AssignmentId:N}@{address.Host}",
            DtStamp = new CalDateTime(stamp.UtcDateTime),
            Sequence = due.Version,
            Status = due.IsWithdrawn ? Ical.Net.EventStatus.Cancelled : Ical.Net.EventStatus.Confirmed,
            Start = new CalDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), due.TimeZone),
            Summary = words["calendars.due", ("title", due.Title)],
            Description = words["calendars.due_what", ("module", due.ModuleTitle), ("title", due.Title)] + "\n" + address,
            Transparency = Ical.Net.TransparencyType.Transparent,
            Url = address,
            Organizer = new Organizer($"mailto:{organizer}"),
        };
    }
}
