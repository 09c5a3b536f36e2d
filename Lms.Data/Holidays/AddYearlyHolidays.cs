using Lms.Assessments.Holidays;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Holidays;

/// <summary>
/// Gives every country of the starting list its calendar, and each calendar the holidays of a civil year; those of the moon as
/// provisional. What is there already stays as it was left, also what was removed.
/// </summary>
public sealed class AddYearlyHolidays(Db db, TimeProvider clock)
{
    /// <returns>How many were added.</returns>
    public async Task<int> Run(int year, CancellationToken cancel = default)
    {
        var known = (await db.List<Known>(Sql.Known, cancel: cancel)).ToHashSet();
        var calendars = (await db.List<string>(Sql.Countries, cancel: cancel)).ToHashSet(StringComparer.Ordinal);
        var missing = YearlyHolidays.All
            .SelectMany(c => c.Observances.SelectMany(o => o.In(year).Select(found => (c.Country, Observance: o, found.Turn, found.OnDate))))
            .Where(m => !known.Contains(new Known { Country = m.Country, Code = m.Observance.Code, YearKey = m.Turn })).ToList();
        if (missing.Count == 0 && YearlyHolidays.All.All(c => calendars.Contains(c.Country)))
        {
            return 0;
        }

        return await db.Work(nameof(AddYearlyHolidays), async work =>
        {
            var (now, added) = (clock.GetUtcNow(), 0);
            foreach (var calendar in YearlyHolidays.All.Where(c => !calendars.Contains(c.Country)))
            {
                await work.TryInsert(SetWeekend.Sql.Insert, new { country = calendar.Country, days = CalendarRow.Text(calendar.Weekend) });
            }

            foreach (var (country, observance, yearKey, onDate) in missing)
            {
                added += await work.TryAddHoliday(Row(work.NewId(), country, observance, onDate), yearKey, null, now) ? 1 : 0;
            }

            await work.Audit(new AuditEntry(now, null, nameof(AddYearlyHolidays), "HolidayCalendar", "*"));
            return added;
        }, cancel);
    }

    private static HolidayRow Row(Guid id, string country, Observance observance, DateOnly onDate) => new()
    {
        Id = id,
        Country = country,
        Code = observance.Code,
        Name = YearlyHolidays.EnglishName(observance.Code),
        Kind = Code.Of(observance.Kind),
        Status = Code.Of(observance.Kind == HolidayKind.Moon ? HolidayStatus.Provisional : HolidayStatus.Confirmed),
        OnDate = onDate,
        Days = observance.Days,
    };

    internal sealed record Known
    {
        public string Country { get; init; } = "";

        public string Code { get; init; } = "";

        public string YearKey { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Known = "SELECT Country, Code, YearKey FROM Holiday WHERE Code IS NOT NULL";

        public const string Countries = "SELECT Country FROM HolidayCalendar";
    }
}
