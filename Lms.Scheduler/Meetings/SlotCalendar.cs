using Lms.Scheduler.Cohorts;

namespace Lms.Scheduler.Meetings;

/// <summary>Weekly times on the mentor's wall: "Tuesdays at four" stays at four whatever the clocks do meanwhile, here or where the mentee is.</summary>
public static class SlotCalendar
{
    /// <summary>Of each week its time as written and its instant.</summary>
    public static IReadOnlyList<(string Local, DateTimeOffset At)> Weekly(DateTime startsLocal, TimeZoneInfo zone, int times) =>
        [.. Enumerable.Range(0, Math.Max(times, 0)).Select(week => startsLocal.AddDays(7 * week)).Select(local => (WallClock.Text(local), WallClock.Instant(local, zone)))];
}
