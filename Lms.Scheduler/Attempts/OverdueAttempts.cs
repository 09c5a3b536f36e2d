using Lms.Data.Attempts;

namespace Lms.Scheduler.Attempts;

/// <summary>Closes attempts whose time is over, so that nobody waits for a result because they closed the lid.</summary>
public sealed class OverdueAttempts(CloseOverdueAttempts close) : ISweep
{
    public string Name => "overdue-attempts";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken cancel) => close.Run(cancel);
}
