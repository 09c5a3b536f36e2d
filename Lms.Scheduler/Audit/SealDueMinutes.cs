using Lms.Data.Audit;

namespace Lms.Scheduler.Audit;

/// <summary>Seals the minutes of the audit that are over.</summary>
public sealed class SealDueMinutes(SealAudit seal) : ISweep
{
    public string Name => "seals";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken cancel) => seal.Run(cancel);
}
