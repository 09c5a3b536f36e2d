using Lms.Assessments.Sessions;
using Lms.Data.Sessions;

namespace Lms.Scheduler.Sessions;

/// <summary>After a session writes to who missed it, once each (<see cref="MissedRule"/>).</summary>
public sealed class TellWhoMissed(TellMissed tell, TimeProvider clock) : ISweep
{
    public string Name => "missed";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var session in (await tell.Closed(cancel)).Where(s => MissedRule.IsDue(s.ClosedAt, clock.GetUtcNow())))
        {
            await tell.Run(session.SessionId, cancel);
        }
    }
}
