using Lms.Data.Sweeps;
using Lms.Scheduler;
using Lms.Scheduler.Sweeps;

namespace Lms.Web.Sweeps;

/// <summary>One sweep as the administrator sees it.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Every">How often it should run.</param>
/// <param name="Run">Its last run; null when it never ran.</param>
/// <param name="IsLate">As <see cref="SweepHealth.IsLate"/> says.</param>
public sealed record SweepView(string Name, TimeSpan Every, SweepRun? Run, bool IsLate)
{
    /// <summary>Its name as a case of the text <c>sweeps.kind</c>.</summary>
    public string TextName => Text(Name);

    // Names of cases are words: they hold no hyphens, and a stored name is not changed for a text.
    public static string Text(string name) => name.Replace('-', '_');

    public static SweepView Of(ISweep sweep, SweepRun? run, DateTimeOffset now) =>
        new(sweep.Name, sweep.Every, run, SweepHealth.IsLate(sweep, run, now));
}
