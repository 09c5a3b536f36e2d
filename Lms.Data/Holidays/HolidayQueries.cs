using Lms.Assessments.Holidays;

namespace Lms.Data.Holidays;

/// <summary>Calendars of countries. They are nobody's secret: whoever plans may read all of them.</summary>
public sealed class HolidayQueries(Db db)
{
    // As far back as a month that is settled late, and as far ahead as a form shows dates.
    private const int DaysBack = 400;
    private const int DaysAhead = 800;

    /// <param name="today">Counts what is ahead of that day.</param>
    public Task<IReadOnlyList<CalendarRow>> Calendars(DateOnly today) => db.List<CalendarRow>(Sql.Calendars, new { today });

    public Task<CalendarRow?> FindCalendar(string country, DateOnly today) => db.Find<CalendarRow>(Sql.Calendar, new { country, today });

    /// <summary>Of one civil year, by date, also those not kept.</summary>
    public Task<IReadOnlyList<HolidayRow>> OfYear(string country, int year) =>
        db.List<HolidayRow>(HolidayStore.Sql.OfYear, new { country, first = new DateOnly(year, 1, 1), last = new DateOnly(year, 12, 31) });

    public Task<HolidayRow?> Find(Guid id) => db.FindHoliday(id);

    /// <summary>What a country's dates keep clear of; empty for a country without a calendar, and for none.</summary>
    public async Task<WorkCalendar> Of(string? country, DateOnly today) =>
        country is not null && (await All(today, country)).TryGetValue(country, out var calendar) ? calendar : WorkCalendar.Empty;

    /// <summary>Every country's at once, for sweeps.</summary>
    public Task<IReadOnlyDictionary<string, WorkCalendar>> All(DateOnly today) => All(today, null);

    private async Task<IReadOnlyDictionary<string, WorkCalendar>> All(DateOnly today, string? country)
    {
        var calendars = await db.List<CalendarRow>(Sql.Weekends, new { country });
        var holidays = (await db.List<HolidayRow>(HolidayStore.Sql.Near, new { country, from = today.AddDays(-DaysBack), to = today.AddDays(DaysAhead) }))
            .ToLookup(h => h.Country, StringComparer.Ordinal);
        return calendars.ToDictionary(c => c.Country, c => c.With(holidays[c.Country]), StringComparer.Ordinal);
    }

    internal static class Sql
    {
        private const string Counted = """
            SELECT c.Country, c.Weekend, c.Version,
                (SELECT COUNT(*) FROM Holiday h WHERE h.Country = c.Country AND h.OnDate >= @today AND h.Status <> 'removed') AS Ahead,
                (SELECT COUNT(*) FROM Holiday h WHERE h.Country = c.Country AND h.OnDate >= @today AND h.Status = 'provisional') AS Provisional
            FROM HolidayCalendar c
            """;

        public const string Calendars = Counted + " ORDER BY c.Country";

        public const string Calendar = Counted + " WHERE c.Country = @country";

        public const string Weekends = "SELECT c.Country, c.Weekend, c.Version FROM HolidayCalendar c WHERE @country IS NULL OR c.Country = @country";
    }
}
