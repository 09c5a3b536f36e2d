using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Tests.Cohorts;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Sessions;

public sealed class MakeDueSessionsTests
{
    private static readonly PatternSession Opening = new(0, 0, "10:00", 120, SessionMode.Both, "Opening");
    private static readonly PatternSession Closing = new(0, 27, "16:30", 90, SessionMode.Online, "Closing");

    [Theory, Sqlite, SqlServer]
    public async Task Cohorts_that_were_there_before_the_pattern_get_its_sessions_once_however_often_it_runs(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var series = await stage.Start();
        await stage.Sweep();
        await Save(stage, series, Opening, Closing);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Host(stage).Run(default))));
        await Host(stage).Run(default);

        Assert.Equal(
            "2026-12-01T10:00 2026-12-28T16:30 2027-01-05T10:00 2027-02-01T16:30 2027-02-02T10:00 2027-03-01T16:30",
            string.Join(' ', await test.Db.List<string>("SELECT StartsLocal FROM Session ORDER BY StartsAt")));
        Assert.Equal(6, await test.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'MakePatternSession'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_clocks_change_between_start_and_session_and_the_hour_on_the_wall_does_not(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        // Beirut puts its clocks forward on 28 March 2027, at midnight.
        var series = await stage.Start(stage.Plan() with { TimeZone = "Asia/Beirut", StartsOn = new DateOnly(2027, 3, 1) });
        stage.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 20, 0, 0, 0, TimeSpan.Zero));
        await stage.Sweep();
        await Save(stage, series, Opening, Closing with { LocalTime = "10:00" }, Closing with { OffsetDays = 26, LocalTime = "00:30" });

        await Host(stage).Run(default);

        var march = await test.Db.List<Row>("SELECT StartsLocal, StartsAt FROM Session WHERE StartsLocal < '2027-04-01T00:00' ORDER BY StartsAt");
        Assert.Equal(
            [
                ("2027-03-02T10:00", new DateTimeOffset(2027, 3, 2, 8, 0, 0, TimeSpan.Zero)),
                // Half past midnight does not come that night: the first minute after the jump is meant.
                ("2027-03-28T00:30", new DateTimeOffset(2027, 3, 27, 22, 0, 0, TimeSpan.Zero)),
                ("2027-03-29T10:00", new DateTimeOffset(2027, 3, 29, 7, 0, 0, TimeSpan.Zero)),
            ],
            march.Select(r => (r.StartsLocal, r.StartsAt)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Cohorts_that_started_or_were_cancelled_are_left_alone(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var series = await stage.Start();
        await stage.Sweep();
        var cohorts = await test.Db.List<Guid>("SELECT Id FROM Cohort ORDER BY StartsAt");
        await new CancelCohort(test.Db, stage.Clock).Run(cohorts[1], stage.Everything);
        await Save(stage, series, Opening);
        stage.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 4, 0, 0, TimeSpan.Zero));

        await Host(stage).Run(default);

        Assert.Equal([cohorts[2]], await test.Db.List<Guid>("SELECT CohortId FROM Session"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_changed_pattern_counts_for_what_is_not_there_yet_and_moves_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var series = await stage.Start();
        await stage.Sweep();
        await Save(stage, series, Opening);
        await Host(stage).Run(default);

        // Later in the day, and one more; the first is gone, and its number is not given again.
        await Save(stage, series, Opening with { Number = 1, LocalTime = "15:00" }, Closing);
        await Save(stage, series, Closing with { Number = 2 }, Opening with { OffsetDays = 7, Title = "Second week" });
        await Host(stage).Run(default);

        Assert.Equal([1, 2, 3], (await test.Db.List<int>("SELECT DISTINCT PatternNumber FROM Session ORDER BY PatternNumber")));
        Assert.Equal("2026-12-01T10:00 2026-12-08T10:00 2026-12-28T16:30", string.Join(' ', (await test.Db.List<string>("SELECT StartsLocal FROM Session ORDER BY StartsAt")).Take(3)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_of_a_module_without_a_case_study_waits_as_a_draft_and_one_of_a_whole_module_is_published(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var whole = (await TestCohort.Make(test.Db, stage.Clock.GetUtcNow())).ModuleId;
        Guid[] series = [await stage.Start(), await stage.Start(stage.Plan() with { ModuleId = whole, Name = "Whole" })];
        await stage.Sweep();
        await Save(stage, series[0], Opening);
        await Save(stage, series[1], Opening);

        await Host(stage).Run(default);

        const string count = "SELECT COUNT(*) FROM Session s JOIN Cohort c ON c.Id = s.CohortId WHERE s.State = @state AND c.SeriesId = @id";
        Assert.Equal(3, await test.Db.Read<long>(count, new { state = "draft", id = series[0] }));
        Assert.Equal(3, await test.Db.Read<long>(count, new { state = "published", id = series[1] }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_after_the_cohorts_last_day_is_refused(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var series = await stage.Start();

        Assert.Equal("pattern.offset", (await Assert.ThrowsAsync<RuleBroken>(() => Save(stage, series, Closing with { OffsetDays = 29 }))).Code);
    }

    private static MakeDueSessions Host(SeriesStage stage) => new(new PatternQueries(stage.Test.Db), new MakePatternSession(stage.Test.Db, stage.Clock), stage.Clock);

    private static async Task Save(SeriesStage stage, Guid series, params PatternSession[] pattern)
    {
        var version = await stage.Test.Db.Read<int>("SELECT Version FROM CohortSeries WHERE Id = @series", new { series });
        Assert.True(await new SaveSessionPattern(stage.Test.Db, stage.Clock).Run(series, version, pattern, stage.Everything));
    }

    private sealed record Row
    {
        public string StartsLocal { get; init; } = "";

        public DateTimeOffset StartsAt { get; init; }
    }
}
