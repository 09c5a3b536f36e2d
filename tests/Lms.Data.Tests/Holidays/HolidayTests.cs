using Lms.Assessments.Holidays;
using Lms.Assessments.Rules;
using Lms.Data.Holidays;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Holidays;

public sealed class HolidayTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, Sqlite, SqlServer]
    public async Task The_yearly_list_comes_once_and_what_was_left_out_stays_out(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (add, queries) = (new AddYearlyHolidays(test.Db, Clock), new HolidayQueries(test.Db));
        Assert.InRange(await add.Run(2026), 60, 200);
        var eid = (await queries.OfYear("PK", 2026)).Single(h => h.Code == "eid_al_fitr");
        Assert.Equal((new DateOnly(2026, 3, 21), 3, "provisional"), (eid.OnDate, eid.Days, eid.Status));

        await Change(test.Db, eid, HolidayStatus.Removed, eid.OnDate);

        Assert.Equal(0, await add.Run(2026));
        Assert.True((await queries.Of("PK", Today)).IsWorking(new DateOnly(2026, 3, 24)));
        Assert.DoesNotContain((await queries.Of("PK", Today)).Holidays, h => h.Name == "eid_al_fitr" && h.OnDate.Year == 2026);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_announced_day_takes_the_place_of_the_reckoned_one_also_beside_the_yearly_list(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (add, queries) = (new AddYearlyHolidays(test.Db, Clock), new HolidayQueries(test.Db));
        await add.Run(2027);
        var eid = (await queries.OfYear("BD", 2027)).Single(h => h.Code == "eid_al_adha");

        await Change(test.Db, eid, HolidayStatus.Confirmed, eid.OnDate.AddDays(1));
        await add.Run(2027);

        var after = (await queries.OfYear("BD", 2027)).Single(h => h.Code == "eid_al_adha");
        Assert.Equal((eid.OnDate.AddDays(1), "confirmed", "Gazette 12"), (after.OnDate, after.Status, after.Source));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_who_change_the_same_holiday_are_not_both_right(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await new AddYearlyHolidays(test.Db, Clock).Run(2026);
        var day = (await new HolidayQueries(test.Db).OfYear("TJ", 2026))[0];

        await Change(test.Db, day, HolidayStatus.Confirmed, day.OnDate);

        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => Change(test.Db, day, HolidayStatus.Removed, day.OnDate))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_calendar_begins_with_its_weekend_and_refuses_what_is_there_twice(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (set, add, input) = (new SetWeekend(test.Db, Clock), new AddHoliday(test.Db, Clock), new HolidayInput(" Flood day ", HolidayKind.Fixed, HolidayStatus.Confirmed, Today, 2, " "));
        Assert.Null(await add.Run("NP", input, By(test)));
        await set.Run("NP", [DayOfWeek.Saturday], By(test));
        Assert.NotNull(await add.Run("NP", input, By(test)));
        Assert.Equal("holiday.known", (await Assert.ThrowsAsync<RuleBroken>(() => add.Run("NP", input, By(test)))).Code);
        Assert.Equal("holiday.days", (await Assert.ThrowsAsync<RuleBroken>(() => add.Run("NP", input with { Days = 31 }, By(test)))).Code);
        Assert.Equal("holiday.weekend", (await Assert.ThrowsAsync<RuleBroken>(() => set.Run("NP", Enum.GetValues<DayOfWeek>(), By(test)))).Code);

        var calendar = await new HolidayQueries(test.Db).Of("NP", Today);
        Assert.Equal([DayOfWeek.Saturday], calendar.Weekend);
        Assert.Equal("Flood day", calendar.On(Today.AddDays(1))!.Name);
        Assert.Equal(1, (await new HolidayQueries(test.Db).FindCalendar("NP", Today))!.Ahead);
    }

    private static Scope By(TestDb test) => new(test.Db.NewId(), Everything: true);

    private static Task Change(Db db, HolidayRow row, HolidayStatus status, DateOnly on) => new ChangeHoliday(db, Clock).Run(
        row.Id, row.Version, new HolidayInput(row.Name, HolidayKind.Moon, status, on, row.Days, "Gazette 12"), new Scope(db.NewId(), Everything: true));
}
