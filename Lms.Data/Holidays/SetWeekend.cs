using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Holidays;

/// <summary>Says which weekdays a country does not work; the first time it gives the country its calendar.</summary>
public sealed class SetWeekend(Db db, TimeProvider clock)
{
    private const int Most = 6;

    /// <exception cref="RuleBroken"><c>holiday.weekend</c>: a week without a working day; <c>holiday.country</c></exception>
    public Task<bool> Run(string country, IReadOnlyCollection<DayOfWeek> weekend, Scope by) => db.Work(nameof(SetWeekend), async work =>
    {
        if (weekend.Distinct().Count() > Most)
        {
            throw new RuleBroken("holiday.weekend");
        }

        if (country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            throw new RuleBroken("holiday.country");
        }

        var (now, days) = (clock.GetUtcNow(), CalendarRow.Text(weekend));
        if (await work.Execute(Sql.Update, new { country, days }) == 0)
        {
            await work.TryInsert(Sql.Insert, new { country, days });
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SetWeekend), "HolidayCalendar", country));
        return true;
    });

    internal static class Sql
    {
        public const string Update = "UPDATE HolidayCalendar SET Weekend = @days, Version = Version + 1 WHERE Country = @country";

        public const string Insert = "INSERT INTO HolidayCalendar (Country, Weekend, Version) VALUES (@country, @days, 1)";
    }
}
