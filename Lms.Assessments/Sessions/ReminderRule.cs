namespace Lms.Assessments.Sessions;

/// <summary>
/// When a reminder is due, and when it is too late for one. The week's reminder goes seven days before the start, and after an outage
/// until three days before it; the day's goes 24 hours before, and no later than three hours before; the hour's goes 60 minutes before, and no later than 30 minutes before. What is later is dropped:
/// a reminder that arrives when people are on their way, or after, only makes them doubt the time.
/// </summary>
public static class ReminderRule
{
    public static readonly TimeSpan WeekBefore = TimeSpan.FromDays(7);
    public static readonly TimeSpan WeekLatest = TimeSpan.FromDays(3);
    public static readonly TimeSpan DayBefore = TimeSpan.FromHours(24);
    public static readonly TimeSpan DayLatest = TimeSpan.FromHours(3);
    public static readonly TimeSpan HourBefore = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan HourLatest = TimeSpan.FromMinutes(30);

    /// <summary>True from the moment it is due until it is too late.</summary>
    public static bool IsDue(ReminderKind kind, DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now <= Before(kind) && !IsTooLate(kind, startsAt, now);

    public static bool IsTooLate(ReminderKind kind, DateTimeOffset startsAt, DateTimeOffset now) => startsAt - now < Latest(kind);

    /// <summary>The reminders that would only repeat what people were written just now: those whose time has come already.</summary>
    public static IEnumerable<ReminderKind> SaidBy(DateTimeOffset startsAt, DateTimeOffset now) => Enum.GetValues<ReminderKind>().Where(kind => startsAt - now <= Before(kind));

    /// <summary>The last moment at which it may still be sent.</summary>
    public static DateTimeOffset LatestAt(ReminderKind kind, DateTimeOffset startsAt) => startsAt - Latest(kind);

    private static TimeSpan Before(ReminderKind kind) => kind switch
    {
        ReminderKind.Week => WeekBefore,
        ReminderKind.Day => DayBefore,
        ReminderKind.Hour => HourBefore,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static TimeSpan Latest(ReminderKind kind) => kind switch
    {
        ReminderKind.Week => WeekLatest,
        ReminderKind.Day => DayLatest,
        ReminderKind.Hour => HourLatest,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
