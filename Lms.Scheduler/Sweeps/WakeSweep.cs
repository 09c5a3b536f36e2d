using Hangfire;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Sweeps;

/// <summary>Has a sweep run soon, for a page whose reader waits for it. Only a hint: where it is lost, the sweep's next run finds the same work.</summary>
public sealed class WakeSweep(IBackgroundJobClient jobs, ILogger<WakeSweep> log)
{
    public void Run(string sweep)
    {
        try
        {
            jobs.Enqueue<SweepJob>(job => job.Run(sweep, CancellationToken.None));
        }
        catch (Exception error)
        {
            log.LogWarning(error, "Sweep {Sweep} could not be woken and waits for its next run", sweep);
        }
    }
}
