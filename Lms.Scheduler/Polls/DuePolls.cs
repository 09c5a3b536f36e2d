using Lms.Data.Polls;

namespace Lms.Scheduler.Polls;

/// <summary>Closes polls whose countdown ran out while nobody was looking.</summary>
public sealed class DuePolls(CloseDuePolls close) : ISweep
{
    public string Name => "due-polls";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken cancel) => close.Run(cancel);
}
