using Lms.Data.Sweeps;

namespace Lms.Scheduler.Sweeps;

/// <summary>When a sweep counts as late, for pages that must say so.</summary>
public static class SweepHealth
{
    /// <summary>Two missed runs of the slowest of the frequent sweeps.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(20);

    /// <summary>True when it has not succeeded for <see cref="LateAfter"/>, or for twice its interval where that is longer; also when it never has.</summary>
    public static bool IsLate(ISweep sweep, SweepRun? run, DateTimeOffset now)
    {
        var allowed = sweep.Every * 2 > LateAfter ? sweep.Every * 2 : LateAfter;
        return run?.SucceededAt is not { } at || now - at > allowed;
    }
}
