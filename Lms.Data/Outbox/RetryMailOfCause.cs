using System.Text.Json;
using Lms.Data.Audit;

namespace Lms.Data.Outbox;

/// <summary>An administrator has all letters sent again that did not go for one cause: the server did not let us in, and now it does.</summary>
public sealed class RetryMailOfCause(Db db, TimeProvider clock)
{
    /// <returns>How many go again. What they told and is no longer so is dropped when its turn comes.</returns>
    public Task<int> Run(string cause, Guid actorId) => db.Work(nameof(RetryMailOfCause), async work =>
    {
        var now = clock.GetUtcNow();
        var letters = await work.RetryAll(cause, now);
        if (letters > 0)
        {
            await work.Audit(new AuditEntry(now, actorId, nameof(RetryMailOfCause), "OutboxMessage", "", Detail: JsonSerializer.Serialize(new { cause, letters })));
        }

        return letters;
    });
}
