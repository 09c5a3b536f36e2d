using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Sweeps;

/// <summary>Runs Hangfire's server and the keeping of its schedule on a host that has workers; on one that has none, nothing.</summary>
public sealed class HangfireHost(
    IOptions<HangfireSettings> settings,
    JobStorage storage,
    JobActivator activator,
    KeepSweepsScheduled keep) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.Workers == 0)
        {
            return;
        }

        var options = new BackgroundJobServerOptions
        {
            WorkerCount = settings.Value.Workers,
            Activator = activator,
            // The outbox is swept every 15 s; the schedule has to be looked at more often than that.
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
            StopTimeout = TimeSpan.FromSeconds(5),
        };
        using var server = new BackgroundJobServer(options, storage);
        try
        {
            await keep.Run(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            server.SendStop();
            await server.WaitForShutdownAsync(CancellationToken.None);
        }
    }
}
