namespace Lms.Assessments.Sessions;

/// <summary>
/// When a reminder is due, and when it is too late for one. The day's reminder goes 24 hours before the start, and after an outage
/// until three hours before it; the hour's goes 60 minutes before, and no later than 30 minutes before. What is later is dropped:
/// a reminder that arrives when people are on their way, or after, only makes them doubt the time.
/// </summary>
public static class ReminderRule
{
    public static readonly TimeSpan DayBefore = TimeSpan.FromHours(24);
    public static readonly TimeSpan DayLatest = TimeSpan.FromHours(3);
    public static readonly TimeSpan HourBefore = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan HourLatest = TimeSpan.FromMinutes(30);

    /// <summary>True from the moment it is due until it is too late.</summary>
    public static bool IsDue(ReminderKind kind, DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now <= Before(kind) && !IsTooLate(kind, startsAt, now);

    public static bool IsTooLate(ReminderKind kind, DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now < Latest(kind);

    /// <summary>The reminders that would only repeat what people were written just now: those whose time has come already.</summary>
    public static IEnumerable<ReminderKind> SaidBy(DateTimeOffset startsAt, DateTimeOffset now) => Enum.GetValues<ReminderKind>().Where(kind => startsAt - now <= Before(kind));

    private static TimeSpan Before(ReminderKind kind) => kind == ReminderKind.Day ? DayBefore : HourBefore;

    private static TimeSpan Latest(ReminderKind kind) => kind == ReminderKind.Day ? DayLatest : HourLatest;
}
