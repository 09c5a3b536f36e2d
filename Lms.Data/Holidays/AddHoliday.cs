using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Holidays;

/// <summary>Puts a holiday that the yearly list does not know into a country's calendar.</summary>
public sealed class AddHoliday(Db db, TimeProvider clock)
{
    /// <summary>Null when the country has no calendar.</summary>
    /// <exception cref="RuleBroken">From <see cref="HolidayInput"/>; <c>holiday.known</c> for the same name on the same day</exception>
    public Task<Guid?> Run(string country, HolidayInput input, Scope by) => db.Work(nameof(AddHoliday), async work =>
    {
        var (now, row) = (clock.GetUtcNow(), input.Onto(new HolidayRow { Id = work.NewId(), Country = country }));
        if (await work.Read<long>(Sql.CountCalendar, new { country }) == 0)
        {
            return null;
        }

        if (await work.Read<long>(Sql.CountSame, new { country, row.OnDate, row.Name }) > 0)
        {
            throw new RuleBroken("holiday.known", row.Name);
        }

        await work.TryAddHoliday(row, null, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AddHoliday), "Holiday", row.Id.ToString()));
        return (Guid?)row.Id;
    });

    internal static class Sql
    {
        public const string CountCalendar = "SELECT COUNT(*) FROM HolidayCalendar WHERE Country = @country";

        public const string CountSame = "SELECT COUNT(*) FROM Holiday WHERE Country = @country AND OnDate = @OnDate AND Name = @Name AND Status <> 'removed'";
    }
}
