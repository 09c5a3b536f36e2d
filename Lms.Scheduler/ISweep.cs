namespace Lms.Scheduler;

/// <summary>
/// A job: find what is due in a table, do it, mark it. Run twice it changes nothing more; lost, the next run catches up.
/// Unique keys in the database make "exactly once" true, never a lock here. All sweeps also run once at start.
/// </summary>
public interface ISweep
{
    /// <summary>Stable name: key of its <c>SweepRun</c> row and of its recurring job, e.g. <c>cohorts</c>.</summary>
    string Name { get; }

    /// <summary>How often it runs.</summary>
    TimeSpan Every { get; }

    Task Run(CancellationToken cancel);
}
