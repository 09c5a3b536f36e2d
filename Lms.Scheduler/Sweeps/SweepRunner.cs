using System.Collections.Concurrent;
using Lms.Data.Sweeps;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Sweeps;

/// <summary>
/// Runs a sweep and keeps its <c>SweepRun</c> row. While this process still runs a sweep a second start of it is left out (it would
/// find the same work); two processes may run it at once, and the sweep's own keys keep that harmless.
/// </summary>
public sealed class SweepRunner(SweepRunStore runs, TimeProvider clock, ILogger<SweepRunner> log)
{
    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);

    /// <summary>False where the sweep was still running here. What the sweep throws is written down and thrown on.</summary>
    public async Task<bool> Run(ISweep sweep, CancellationToken cancel)
    {
        if (!running.TryAdd(sweep.Name, true))
        {
            return false;
        }

        try
        {
            await runs.Started(sweep.Name, Environment.MachineName, clock.GetUtcNow());
            await sweep.Run(cancel);
            await runs.Succeeded(sweep.Name, clock.GetUtcNow());
            return true;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            log.LogError(error, "Sweep {Sweep} failed; its next run tries again", sweep.Name);
            await runs.Failed(sweep.Name, Describe(error), clock.GetUtcNow());
            throw;
        }
        finally
        {
            running.TryRemove(sweep.Name, out _);
        }
    }

    // The administrator's page shows this: kinds and messages, no stack.
    private static string Describe(Exception error) => error is AggregateException many
        ? string.Join(" | ", many.InnerExceptions.Select(Describe))
        : $"{error.GetType().Name}: {error.Message}";
}
