using Lms.Data.Sweeps;
using Lms.Scheduler;

namespace Lms.Web.Sweeps;

/// <summary>One sweep as the administrator sees it.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Every">How often it should run.</param>
/// <param name="Run">Its last run; null when it never ran.</param>
/// <param name="IsLate">No success for <see cref="LateAfter"/> and twice its interval: something is wrong.</param>
public sealed record SweepView(string Name, TimeSpan Every, SweepRun? Run, bool IsLate)
{
    /// <summary>Two missed runs of the slowest sweep.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(20);

    public static SweepView Of(ISweep sweep, SweepRun? run, DateTimeOffset now)
    {
        var allowed = sweep.Every * 2 > LateAfter ? sweep.Every * 2 : LateAfter;
        return new SweepView(sweep.Name, sweep.Every, run, run?.SucceededAt is not { } at || now - at > allowed);
    }
}
