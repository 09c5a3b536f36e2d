using Hangfire;
using Lms.Scheduler.Sweeps;

namespace Lms.Scheduler.Imports;

/// <summary>Starts the sweep at once, for somebody who waits at the page. Lost, it comes at its time.</summary>
public sealed class CallImports(IBackgroundJobClient jobs)
{
    public void Run() => jobs.Enqueue<SweepJob>(job => job.Run(RunImports.SweepName, CancellationToken.None));
}
