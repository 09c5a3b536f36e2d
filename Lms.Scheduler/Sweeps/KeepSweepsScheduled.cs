using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Sweeps;

/// <summary>
/// Starts every sweep once, then looks each minute whether Hangfire still means to run them. After six failed tries at scheduling
/// (five minutes without its storage) Hangfire gives a recurring job up for good and says nothing; this puts it back.
/// </summary>
public sealed class KeepSweepsScheduled(
    IEnumerable<ISweep> sweeps,
    IRecurringJobManager recurring,
    IBackgroundJobClient jobs,
    JobStorage storage,
    TimeProvider clock,
    ILogger<KeepSweepsScheduled> log)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Puts back what is missing, given up or on another interval, and takes away what no longer exists. Returns the names put back.</summary>
    public IReadOnlyList<string> Keep()
    {
        using var connection = storage.GetConnection();
        var there = connection.GetRecurringJobs().ToDictionary(j => j.Id, StringComparer.Ordinal);
        foreach (var gone in there.Keys.Except(sweeps.Select(s => s.Name), StringComparer.Ordinal))
        {
            recurring.RemoveIfExists(gone);
        }

        var back = sweeps.Where(s => !there.TryGetValue(s.Name, out var job) || !IsAlive(job, SweepSchedule.Cron(s.Every))).ToList();
        foreach (var sweep in back)
        {
            recurring.AddOrUpdate<SweepJob>(sweep.Name, job => job.Run(sweep.Name, CancellationToken.None), SweepSchedule.Cron(sweep.Every));
        }

        return [.. back.Select(s => s.Name)];
    }

    /// <summary>Runs until cancelled.</summary>
    public async Task Run(CancellationToken stopping)
    {
        Try(() =>
        {
            foreach (var sweep in sweeps)
            {
                jobs.Enqueue<SweepJob>(job => job.Run(sweep.Name, CancellationToken.None));
            }
        });
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            Try(() => Keep());
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private static bool IsAlive(RecurringJobDto job, string cron) =>
        job is { NextExecution: not null, Error: null, LoadException: null } && string.Equals(job.Cron, cron, StringComparison.Ordinal);

    private void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error)
        {
            // Whatever the storage says: this loop is what repairs it, so it must outlive it.
            log.LogError(error, "The schedule of the sweeps could not be kept; trying again in a minute");
        }
    }
}
