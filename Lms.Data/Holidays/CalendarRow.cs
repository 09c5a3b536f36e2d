using System.Globalization;
using Lms.Assessments.Holidays;

namespace Lms.Data.Holidays;

/// <summary>A country's weekend and how many holidays it has ahead.</summary>
public sealed record CalendarRow
{
    public string Country { get; init; } = "";

    public string Weekend { get; init; } = "";

    public int Version { get; init; }

    public long Ahead { get; init; }

    /// <summary>Of those ahead, how many dates are not announced yet.</summary>
    public long Provisional { get; init; }

    public IReadOnlySet<DayOfWeek> WeekendDays => Read(Weekend);

    public static IReadOnlySet<DayOfWeek> Read(string weekend) => weekend.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(d => (DayOfWeek)int.Parse(d, CultureInfo.InvariantCulture)).ToHashSet();

    public static string Text(IEnumerable<DayOfWeek> weekend) => string.Join(',', weekend.Select(d => (int)d).Distinct().Order());

    public WorkCalendar With(IEnumerable<HolidayRow> holidays) => new(WeekendDays, [.. holidays.Select(h => h.ToHoliday())]);
}
