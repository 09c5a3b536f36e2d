using Hangfire;
using Hangfire.Storage;
using Lms.Data.Sweeps;
using Lms.Scheduler.Sweeps;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Tests.Sweeps;

public sealed class HangfireHostFacts
{
    [Fact]
    public async Task Every_sweep_runs_at_start_and_then_by_its_interval_also_below_a_minute()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var (often, seldom) = (new FakeSweep("often", _ => Task.CompletedTask, TimeSpan.FromSeconds(5)), new FakeSweep("seldom", _ => Task.CompletedTask, TimeSpan.FromDays(1)));
        using var host = Host(test, often, seldom);
        await host.StartAsync();
        await Until(() => often.Runs >= 3 && seldom.Runs == 1, seconds: 40);
        await host.StopAsync();
        Assert.All(await new SweepRunStore(test.Db).All(), r => Assert.NotNull(r.SucceededAt));
    }

    [Fact]
    public async Task A_failing_sweep_is_not_retried_before_its_time_and_goes_on_by_its_interval()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        var broken = new FakeSweep("broken", _ => throw new TimeoutException("no line"), TimeSpan.FromDays(1));
        using var host = Host(test, broken);
        await host.StartAsync();
        await Until(() => broken.Runs == 1, seconds: 30);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(0, host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().ScheduledCount());
        Assert.Equal(1, broken.Runs);
        Assert.Equal("TimeoutException: no line", (await new SweepRunStore(test.Db).Find("broken"))!.Error);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_recurring_job_that_was_given_up_removed_or_changed_is_put_back()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var host = Host(test, new FakeSweep("one", _ => Task.CompletedTask), new FakeSweep("two", _ => Task.CompletedTask), new FakeSweep("three", _ => Task.CompletedTask));
        var keep = host.Services.GetRequiredService<KeepSweepsScheduled>();
        using var connection = host.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Equal(["one", "two", "three"], keep.Keep());
        Assert.Empty(keep.Keep());

        // What Hangfire leaves after its sixth failure: no next execution, score -1, an error.
        using (var give = connection.CreateWriteTransaction())
        {
            give.SetRangeInHash("recurring-job:one", new Dictionary<string, string> { ["NextExecution"] = "", ["Error"] = "gone", ["RetryAttempt"] = "6" });
            give.AddToSet("recurring-jobs", "one", -1);
            give.Commit();
        }

        var recurring = host.Services.GetRequiredService<IRecurringJobManager>();
        recurring.RemoveIfExists("two");
        recurring.AddOrUpdate<SweepJob>("three", job => job.Run("three", CancellationToken.None), "0 0 1 1 *");
        recurring.AddOrUpdate<SweepJob>("left over", job => job.Run("left over", CancellationToken.None), "0 0 1 1 *");
        Assert.Null(connection.GetRecurringJobs(["one"]).Single().NextExecution);

        Assert.Equal(["one", "two", "three"], keep.Keep());
        Assert.Equal(["one", "three", "two"], connection.GetRecurringJobs().Select(j => j.Id).Order());
        Assert.All(connection.GetRecurringJobs(), j => Assert.True(j is { NextExecution: not null, Error: null, Cron: "*/10 * * * *" }));
        Assert.Empty(keep.Keep());
    }

    private static IHost Host(TestDb test, params ISweep[] sweeps)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new SweepRunStore(test.Db));
        foreach (var sweep in sweeps)
        {
            builder.Services.AddSingleton(sweep);
        }

        builder.Services.AddHangfireHost();
        return builder.Build();
    }

    private static async Task Until(Func<bool> holds, int seconds)
    {
        for (var n = 0; n < seconds * 10 && !holds(); n++)
        {
            await Task.Delay(100);
        }

        Assert.True(holds());
    }
}
