namespace Lms.Assessments.Assignments;

/// <summary>
/// When somebody who has not handed in is reminded, and when it is too late for it. The week's reminder goes seven days before the due
/// time and, after an outage or for an assignment published later, until three days before; the day's goes 24 hours before, until three
/// hours before. What is later is dropped: the next one says the same, and one that comes minutes before only frightens.
/// </summary>
public static class DueReminderRule
{
    public static readonly TimeSpan WeekBefore = TimeSpan.FromDays(7);
    public static readonly TimeSpan WeekLatest = TimeSpan.FromDays(3);
    public static readonly TimeSpan DayBefore = TimeSpan.FromHours(24);
    public static readonly TimeSpan DayLatest = TimeSpan.FromHours(3);

    /// <summary>True from the moment it is due until it is too late.</summary>
    public static bool IsDue(DueReminderKind kind, DateTimeOffset dueAt, DateTimeOffset now) => dueAt - now <= Before(kind) && !IsTooLate(kind, dueAt, now);

    public static bool IsTooLate(DueReminderKind kind, DateTimeOffset dueAt, DateTimeOffset now) => dueAt - now < Latest(kind);

    /// <summary>The last moment at which it may still be sent.</summary>
    public static DateTimeOffset LatestAt(DueReminderKind kind, DateTimeOffset dueAt) => dueAt - Latest(kind);

    private static TimeSpan Before(DueReminderKind kind) => kind == DueReminderKind.Week ? WeekBefore : DayBefore;

    private static TimeSpan Latest(DueReminderKind kind) => kind == DueReminderKind.Week ? WeekLatest : DayLatest;
}
