using Lms.Data.Sweeps;
using Lms.Scheduler.Sweeps;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Sweeps;

public sealed class SweepRunnerFacts
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, Sqlite, SqlServer]
    public async Task A_run_leaves_its_start_and_success_in_the_table(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (runner, runs, clock) = Runner(test);
        await runner.Run(new FakeSweep("cohorts", _ => Pass(clock, 3)), default);
        clock.Advance(TimeSpan.FromMinutes(10));
        await runner.Run(new FakeSweep("cohorts", _ => Pass(clock, 3)), default);

        var row = Assert.Single(await runs.All());
        Assert.Equal(("cohorts", Environment.MachineName, null, null), (row.Name, row.Host, row.FailedAt, row.Error));
        Assert.Equal((Noon.AddSeconds(603), Noon.AddSeconds(606)), (row.StartedAt, row.SucceededAt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_failure_is_written_down_thrown_on_and_forgotten_by_the_next_success(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (runner, runs, _) = Runner(test);
        await Assert.ThrowsAsync<AggregateException>(() => runner.Run(
            new FakeSweep("mail", _ => throw new AggregateException(new TimeoutException("first " + new string('x', 3000)), new TimeoutException("second"))), default));
        var row = await runs.Find("mail");
        Assert.Equal((Noon, null, 2000), (row!.FailedAt, row.SucceededAt, row.Error!.Length));
        Assert.StartsWith("TimeoutException: first", row.Error, StringComparison.Ordinal);

        await runner.Run(new FakeSweep("mail", _ => Task.CompletedTask), default);
        Assert.Equal((Noon, Noon, null), ((row = await runs.Find("mail"))!.FailedAt, row!.SucceededAt, row.Error));
    }

    [Fact]
    public async Task A_sweep_that_still_runs_here_is_not_started_beside_itself()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var (runner, _, _) = Runner(test);
        var gate = new TaskCompletionSource();
        var sweep = new FakeSweep("slow", _ => gate.Task);
        var first = runner.Run(sweep, default);
        Assert.False(await runner.Run(sweep, default));
        gate.SetResult();
        Assert.True(await first);
        Assert.True(await runner.Run(sweep, default));
        Assert.Equal(2, sweep.Runs);
    }

    [Theory]
    [InlineData(15, "*/15 * * * * *"), InlineData(60, "*/1 * * * *"), InlineData(600, "*/10 * * * *"), InlineData(3600, "0 */1 * * *"), InlineData(86400, "0 0 * * *")]
    public void An_interval_becomes_the_schedule_that_keeps_it(int seconds, string cron) =>
        Assert.Equal(cron, SweepSchedule.Cron(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0), InlineData(7), InlineData(90), InlineData(7 * 60), InlineData(90000)]
    public void An_interval_that_would_drift_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SweepSchedule.Cron(TimeSpan.FromSeconds(seconds)));

    private static (SweepRunner Runner, SweepRunStore Runs, FakeTimeProvider Clock) Runner(TestDb test)
    {
        var (runs, clock) = (new SweepRunStore(test.Db), new FakeTimeProvider(Noon));
        return (new SweepRunner(runs, clock, NullLogger<SweepRunner>.Instance), runs, clock);
    }

    private static Task Pass(FakeTimeProvider clock, int seconds)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    }
}
