using Hangfire;

namespace Lms.Scheduler.Sweeps;

/// <summary>
/// What Hangfire holds: a sweep's name and nothing that could go stale. No retries, since the next run is the retry; a failed run is
/// let go after a day, since the truth about failures is the <c>SweepRun</c> row.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
public sealed class SweepJob(IEnumerable<ISweep> sweeps, SweepRunner runner)
{
    [JobDisplayName("{0}")]
    public Task Run(string name, CancellationToken cancel)
    {
        // A job of an older edition may still wait in storage; there is nothing to do for it.
        var sweep = sweeps.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal));
        return sweep is null ? Task.CompletedTask : runner.Run(sweep, cancel);
    }
}
