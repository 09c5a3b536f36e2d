using Lms.Assessments.Sessions;
using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Sessions;

/// <summary>From what stands on the wall to the instants of a session. Each day starts at the same time on the wall, whatever the clocks do meanwhile.</summary>
public static class SessionCalendar
{
    public static SessionDetails Details(string title, SessionMode mode, DateTime startsLocal, TimeZoneInfo zone, int lengthMinutes, int days = 1, string? place = null, string? videoUrl = null) => new()
    {
        Title = title,
        Mode = mode,
        StartsLocal = WallClock.Text(startsLocal),
        TimeZone = zone.Id,
        StartsAt = WallClock.Instant(startsLocal, zone),
        EndsAt = DayStarts(startsLocal, zone, days).Last().AddMinutes(lengthMinutes),
        LengthMinutes = lengthMinutes,
        Days = days,
        Place = string.IsNullOrWhiteSpace(place) ? null : place.Trim(),
        VideoUrl = string.IsNullOrWhiteSpace(videoUrl) ? null : videoUrl.Trim(),
    };

    /// <summary>The start of each day.</summary>
    public static IEnumerable<DateTimeOffset> DayStarts(DateTime startsLocal, TimeZoneInfo zone, int days) =>
        Enumerable.Range(0, Math.Max(days, 1)).Select(day => WallClock.Instant(startsLocal.AddDays(day), zone));
}
