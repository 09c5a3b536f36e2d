using Lms.Assessments.Rules;
using Lms.Data.Cohorts;
using Lms.Data.Sweeps;
using Lms.Scheduler.Cohorts;
using Lms.Testing;

namespace Lms.Scheduler.Tests.Cohorts;

public sealed class GenerateDueCohortsFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task Each_month_to_three_ahead_has_its_cohort_once_however_often_it_runs(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start();
        await stage.Sweep();
        await stage.Sweep();
        Assert.Equal(SeriesStage.FirstTuesdays, await stage.Cohorts());
        Assert.Equal("2026-12:created 2027-01:created 2027-02:created", await stage.Periods(id));

        stage.Clock.Advance(TimeSpan.FromDays(10));
        await stage.Sweep();
        Assert.Equal(SeriesStage.FirstTuesdays + " 2027-03-02T10:00", await stage.Cohorts());

        var december = (await test.Db.Find<CohortRecord>(CohortOf, new { key = "2026-12" }))!;
        Assert.Equal("ERP-2026-12-BISHKEK", december.Code);
        Assert.Equal((At(11, 10, 4), At(12, 1, 4), At(12, 29, 4)), (december.OpensAt, december.StartsAt, december.EndsAt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Eight_hosts_at_once_make_one_cohort_a_month(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var ids = new[] { await stage.Start(), await stage.Start(stage.Plan() with { Name = "The same again, for everybody else" }) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(stage.Sweep)));
        foreach (var id in ids)
        {
            Assert.Equal("2026-12:created 2027-01:created 2027-02:created", await stage.Periods(id));
        }

        Assert.Equal(6, await test.Db.Read<long>("SELECT COUNT(*) FROM Cohort"));
        Assert.Equal(["ERP-2026-12-BISHKEK", "ERP-2026-12-BISHKEK-2"], await test.Db.List<string>("SELECT Code FROM Cohort WHERE PeriodKey = '2026-12' ORDER BY Code"));
        Assert.Null(Assert.Single(await new SweepRunStore(test.Db).All()).Error);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_outage_across_the_due_moment_leaves_a_missed_month_without_cohort_or_mail(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start();

        // The host was down from before the first sweep until one minute after the start of December's cohort.
        stage.Clock.SetUtcNow(At(12, 1, 4).AddMinutes(1));
        await Task.WhenAll(Task.Run(stage.Sweep), Task.Run(stage.Sweep));
        Assert.Equal("2026-12:missed 2027-01:created 2027-02:created 2027-03:created", await stage.Periods(id));
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));

        stage.Clock.Advance(TimeSpan.FromMinutes(20));
        await stage.Sweep();
        Assert.Equal(3, await test.Db.Read<long>("SELECT COUNT(*) FROM Cohort"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_outage_that_ends_before_the_start_loses_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start();
        stage.Clock.SetUtcNow(At(12, 1, 4).AddMinutes(-1));
        await stage.Sweep();
        Assert.StartsWith("2026-12:created", await stage.Periods(id), StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_missed_month_waits_for_an_officer_who_creates_it_late_under_the_same_month(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start();
        stage.Clock.SetUtcNow(At(12, 2, 0));
        await stage.Sweep();

        var create = new CreateMissedCohort(test.Db, stage.Clock);
        var series = (await new SeriesQueries(test.Db).Find(id, stage.Everything))!;
        var (past, late) = (Plan(series, "2026-12-01T10:00"), Plan(series, "2027-01-02T09:00"));
        Assert.Equal("cohort.start_not_ahead", (await Assert.ThrowsAsync<RuleBroken>(() => create.Run(id, "2026-12", past, stage.Everything))).Code);
        Assert.Equal("series.period_not_missed", (await Assert.ThrowsAsync<RuleBroken>(() => create.Run(id, "2027-01", late, stage.Everything))).Code);
        Assert.Null(await create.Run(id, "2026-12", late, new(stage.PersonId, false)));
        Assert.NotNull(await create.Run(id, "2026-12", late, stage.Everything));
        await Assert.ThrowsAsync<RuleBroken>(() => create.Run(id, "2026-12", late, stage.Everything));
        await stage.Sweep();

        Assert.Equal("2026-12:created 2027-01:created 2027-02:created 2027-03:created", await stage.Periods(id));
        Assert.Equal("2027-01-02T09:00", (await test.Db.Find<string>("SELECT StartsLocal FROM Cohort WHERE PeriodKey = '2026-12'")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_missed_month_may_be_skipped_with_a_reason_and_stays_so(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start();
        stage.Clock.SetUtcNow(At(12, 2, 0));
        await stage.Sweep();

        var skip = new SkipPeriod(test.Db, stage.Clock);
        Assert.Equal("series.reason_needed", (await Assert.ThrowsAsync<RuleBroken>(() => skip.Run(id, "2026-12", "  ", stage.Everything))).Code);
        Assert.False(await skip.Run(id, "2026-12", "Elections", new(stage.PersonId, false)));
        Assert.True(await skip.Run(id, "2026-12", "Elections: no room to be had", stage.Everything));
        await stage.Sweep();

        var period = (await new SeriesQueries(test.Db).Periods(id))[^1];
        Assert.Equal(("skipped", "Elections: no room to be had", "Aigul Toktosunova", null), (period.State, period.Reason, period.DecidedBy, period.CohortId));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_month_without_a_date_is_noted_and_a_later_rule_may_give_it_one(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var id = await stage.Start(stage.Plan() with { RuleNumber = 5 });
        await stage.Sweep();
        Assert.Equal("2026-11:none 2026-12:created 2027-01:none 2027-02:none", await stage.Periods(id));

        await new ChangeSeries(test.Db, stage.Clock).Run(id, 1, stage.Plan(), stage.Everything);
        await stage.Sweep();
        Assert.Equal("2026-11:none 2026-12:created 2027-01:created 2027-02:created", await stage.Periods(id));
        Assert.Equal("2026-12-29T10:00 2027-01-05T10:00 2027-02-02T10:00", await stage.Cohorts());
        Assert.Equal("series.changed_meanwhile", (await Assert.ThrowsAsync<RuleBroken>(() => new ChangeSeries(test.Db, stage.Clock).Run(id, 1, stage.Plan(), stage.Everything))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_paused_series_makes_nothing_and_asks_about_the_months_that_passed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        var (id, move) = (await stage.Start(), new MoveSeries(test.Db, stage.Clock));
        Assert.True(await move.Pause(id, stage.Everything));
        await stage.Sweep();
        Assert.Equal("", await stage.Cohorts());

        stage.Clock.SetUtcNow(At(12, 20, 0));
        Assert.True(await move.Resume(id, stage.Everything));
        await stage.Sweep();
        Assert.StartsWith("2026-12:missed 2027-01:created", await stage.Periods(id), StringComparison.Ordinal);
        Assert.True(await move.End(id, stage.Everything));
        Assert.False(await move.Resume(id, stage.Everything));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_series_that_cannot_run_says_so_and_keeps_no_other_from_its_month(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await test.Db.Work("Seed", work => work.Execute("INSERT INTO Module (Id, Code, CreatedAt) VALUES (@id, 'MED', @LongAgo)", new { id = stage.PersonId, Seed.LongAgo }));
        await stage.Start(stage.Plan() with { ModuleId = stage.PersonId, Name = "Not loaded" });
        await stage.Start();
        await Assert.ThrowsAsync<AggregateException>(stage.Sweep);
        Assert.Equal(SeriesStage.FirstTuesdays, await stage.Cohorts());
        Assert.Contains("Not loaded: cohort.module_not_loaded", (await new SweepRunStore(test.Db).Find("cohorts"))!.Error, StringComparison.Ordinal);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_keeps_the_edition_and_rule_it_was_made_with(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await stage.Start();
        await stage.Sweep();
        await test.Db.ModuleVersion(stage.ModuleId, 2);
        stage.Clock.Advance(TimeSpan.FromDays(10));
        await stage.Sweep();
        Assert.Equal([1, 1, 1, 2], await test.Db.List<int>("SELECT v.Number FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId AND v.CompletionRuleId = c.CompletionRuleId ORDER BY c.StartsAt"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_is_made_after_the_last_day(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await stage.Start(stage.Plan() with { EndsOn = new DateOnly(2027, 1, 5) });
        await stage.Sweep();
        Assert.Equal("2026-12-01T10:00 2027-01-05T10:00", await stage.Cohorts());
    }

    private const string CohortOf = "SELECT Code, OpensAt, StartsAt, EndsAt FROM Cohort WHERE PeriodKey = @key";

    private static Lms.Assessments.Cohorts.CohortPlan Plan(CohortSeries series, string local) =>
        SeriesCalendar.Plan(WallClock.Parse(local)!.Value, TimeZoneInfo.FindSystemTimeZoneById(series.TimeZone), series.LeadDays, series.LengthDays);

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);
}
