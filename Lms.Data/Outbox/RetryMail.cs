using Lms.Data.Audit;

namespace Lms.Data.Outbox;

/// <summary>An administrator has a message that did not go sent again, from the first try.</summary>
public sealed class RetryMail(Db db, TimeProvider clock)
{
    /// <summary>False when there is no such message or it is not one that failed.</summary>
    public Task<bool> Run(Guid id, Guid actorId) => db.Work(nameof(RetryMail), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.Retry(id, now) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, actorId, nameof(RetryMail), "OutboxMessage", id.ToString()));
        return true;
    });
}
