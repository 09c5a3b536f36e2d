using Lms.Assessments.Figures;

namespace Lms.Assessments.Packages;

/// <summary>
/// When the package of a month is due: on the third day after it, at six in the morning UTC, so that sessions closed on the last
/// evening in any zone of the programme, and what trainers mend on the days after, are in it. Months are numbers as in <see cref="MonthSpan"/>.
/// </summary>
public static class PackageCalendar
{
    public const int Day = 3;
    public const int Hour = 6;

    public static DateTimeOffset DueAt(int month) => new((month + 1) / 12, ((month + 1) % 12) + 1, Day, Hour, 0, 0, TimeSpan.Zero);

    /// <summary>Months due by now from <paramref name="first"/> on, the oldest first: those of an outage, too.</summary>
    public static IEnumerable<int> Due(int first, DateTimeOffset now) => Enumerable.Range(first, Math.Max(0, Next(now) - first));

    /// <summary>The first month that is not due yet.</summary>
    public static int Next(DateTimeOffset now)
    {
        var month = MonthSpan.MonthOf(DateOnly.FromDateTime(now.UtcDateTime));
        return DueAt(month - 1) <= now ? month : month - 1;
    }
}
