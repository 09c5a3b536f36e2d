using Lms.Data.Matches;

namespace Lms.Scheduler.Matches;

/// <summary>Compares who is new or was changed with everybody else, for the page of likely duplicates.</summary>
public sealed class FindDuplicates(LookForPairs look) : ISweep
{
    public string Name => "matches";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public Task Run(CancellationToken cancel) => look.Run(cancel);
}
