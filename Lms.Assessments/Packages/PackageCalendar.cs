using Lms.Assessments.Figures;

namespace Lms.Assessments.Packages;

/// <summary>
/// When the package of a month is due: on the third day after it, at six in the morning where the package is at home, so that sessions
/// closed on the last evening in any zone of the programme, and what trainers mend on the days after, are in it. Months are numbers as in
/// <see cref="MonthSpan"/>.
/// </summary>
public static class PackageCalendar
{
    public const int Day = 3;
    public const int Hour = 6;

    public static DateTimeOffset DueAt(int month, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var there = new DateTime((month + 1) / 12, ((month + 1) % 12) + 1, Day, Hour, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }

    /// <summary>Months due by now from <paramref name="first"/> on, the oldest first: those of an outage, too.</summary>
    public static IEnumerable<int> Due(int first, DateTimeOffset now, TimeZoneInfo zone) => Enumerable.Range(first, Math.Max(0, Next(now, zone) - first));

    /// <summary>The first month that is not due yet.</summary>
    public static int Next(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var month = MonthSpan.MonthOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
        return DueAt(month - 1, zone) <= now ? month : month - 1;
    }
}
