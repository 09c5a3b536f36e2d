using Lms.Data.Audit;

namespace Lms.Scheduler.Audit;

/// <summary>Sends the head of yesterday's audit, once.</summary>
public sealed class PostDueHead(PostAuditHead post) : ISweep
{
    public string Name => "heads";

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public Task Run(CancellationToken cancel) => post.Run(cancel);
}
