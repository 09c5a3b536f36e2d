using Lms.Assessments.Holidays;
using Lms.Assessments.Sessions;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Holidays;
using Lms.Data.Sessions;
using Lms.Scheduler.Holidays;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Tests.Cohorts;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Holidays;

public sealed class KeepCohortsClearTests
{
    private const string Moved = "2026-12-01T10:00 2027-01-06T10:00 2027-02-02T10:00";
    private static readonly DateOnly Fifth = new(2027, 1, 5);
    private static readonly PatternSession Opening = new(0, 0, "10:00", 120, SessionMode.Both, "Opening");

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_is_made_clear_of_a_holiday_and_keeps_its_month(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await Holiday(stage, Fifth, HolidayKind.Moon);
        var series = await Clear(stage);

        await stage.Sweep();

        Assert.Equal(Moved, await stage.Cohorts());
        var january = (await new SeriesQueries(test.Db).Periods(series)).Single(p => p.PeriodKey == "2027-01");
        Assert.Equal(("2027-01-05T10:00", "An Eid", true), (january.NominalLocal, january.MovedFor, january.HasMoved));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_Eid_announced_for_another_day_moves_it_with_its_sessions_and_tells_everybody_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var eid = await Holiday(stage, Fifth, HolidayKind.Moon);
        var series = await Clear(stage);
        await stage.Sweep();
        await new SaveSessionPattern(test.Db, stage.Clock).Run(series, 1, [Opening], stage.Everything);
        await new MakeDueSessions(new PatternQueries(test.Db), new MakePatternSession(test.Db, stage.Clock), stage.Clock).Run(default);
        var january = await test.Db.Read<Guid>("SELECT Id FROM Cohort WHERE PeriodKey = '2027-01'");
        await new EnrolPerson(test.Db, stage.Clock).ByHand(january, stage.PersonId, stage.Everything);

        await Announce(stage, eid, new DateOnly(2027, 1, 6));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(stage))));
        await Sweep(stage);

        // The fifth is worked after all; what stood on the sixth made way, and goes back to its own day.
        Assert.Equal(SeriesStage.FirstTuesdays, await stage.Cohorts());
        Assert.Equal(1, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'cohort_moved'"));
        Assert.Equal(1, await test.Db.Read<long>("SELECT CalendarSequence FROM Cohort WHERE PeriodKey = '2027-01'"));
        Assert.Equal("2027-01-05T10:00", await test.Db.Read<string>("SELECT s.StartsLocal FROM Session s JOIN Cohort c ON c.Id = s.CohortId WHERE c.PeriodKey = '2027-01'"));
        Assert.Equal("2027-01:created", (await stage.Periods(series)).Split(' ').Single(p => p.StartsWith("2027-01", StringComparison.Ordinal)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_that_a_trainer_put_on_a_day_stays_on_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await Holiday(stage, new DateOnly(2026, 11, 30), HolidayKind.Fixed);
        await Clear(stage);
        await stage.Sweep();
        var cohort = await test.Db.Read<Guid>("SELECT Id FROM Cohort WHERE PeriodKey = '2027-01'");
        var details = SessionCalendar.Details("By hand", SessionMode.Room, new DateTime(2027, 1, 8, 9, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek"), 60);
        await new CreateSession(test.Db, stage.Clock).Run(cohort, details, stage.Everything);

        await Holiday(stage, Fifth, HolidayKind.Fixed);
        await Sweep(stage);

        Assert.Equal(Moved, await stage.Cohorts());
        Assert.Equal("2027-01-08T09:00", await test.Db.Read<string>("SELECT StartsLocal FROM Session"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_has_started_or_stands_for_today_goes_nowhere(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await Holiday(stage, new DateOnly(2026, 12, 1), HolidayKind.Fixed);
        await Clear(stage, ShiftRule.PreviousWorking);
        await stage.Sweep();
        Assert.StartsWith("2026-11-30T10:00", await stage.Cohorts(), StringComparison.Ordinal);

        // The morning of the day before the holiday, on which it starts; and then its second hour.
        foreach (var hour in new[] { 2, 6 })
        {
            stage.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, hour, 0, 0, TimeSpan.Zero));
            await Sweep(stage);
            Assert.StartsWith("2026-11-30T10:00", await stage.Cohorts(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Cohorts_of_a_series_that_asks_for_nothing_stay_on_a_holiday(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await Holiday(stage, Fifth, HolidayKind.Fixed);
        var series = await stage.Start();
        await stage.Sweep();
        var row = (await new SeriesQueries(test.Db).Find(series, stage.Everything))!;

        // Asked for later, it counts for months that have no cohort yet.
        await new ChangeSeries(test.Db, stage.Clock).Run(series, row.Version, stage.Plan() with { Shift = ShiftRule.NextWorking, HolidayCountry = "KG" }, stage.Everything);
        await Sweep(stage);

        Assert.Equal(SeriesStage.FirstTuesdays, await stage.Cohorts());
    }

    private static Task<Guid> Clear(SeriesStage stage, ShiftRule rule = ShiftRule.NextWorking) => stage.Start(stage.Plan() with { Shift = rule, HolidayCountry = "KG" });

    private static async Task<Guid> Holiday(SeriesStage stage, DateOnly on, HolidayKind kind)
    {
        await new SetWeekend(stage.Test.Db, stage.Clock).Run("KG", [DayOfWeek.Saturday, DayOfWeek.Sunday], stage.Everything);
        return (await new AddHoliday(stage.Test.Db, stage.Clock).Run("KG", new HolidayInput("An Eid", kind, HolidayStatus.Provisional, on, 1, null), stage.Everything))!.Value;
    }

    private static async Task Announce(SeriesStage stage, Guid id, DateOnly on) =>
        Assert.True(await new ChangeHoliday(stage.Test.Db, stage.Clock).Run(id, 1, new HolidayInput("An Eid", HolidayKind.Moon, HolidayStatus.Confirmed, on, 1, "Gazette"), stage.Everything));

    private static Task Sweep(SeriesStage stage) =>
        new KeepCohortsClear(new ShiftQueries(stage.Test.Db), new HolidayQueries(stage.Test.Db), new MoveCohort(stage.Test.Db, stage.Clock), stage.Clock).Run(default);
}
