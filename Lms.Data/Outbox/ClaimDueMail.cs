namespace Lms.Data.Outbox;

/// <summary>Takes a lease on due messages, one statement each: two senders never hold the same one.</summary>
public sealed class ClaimDueMail(Db db, TimeProvider clock)
{
    // Longer than the slowest polite SMTP conversation, shorter than anyone's patience after a crash.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Up to <paramref name="take"/> messages, each claimed by <paramref name="owner"/>.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Run(string owner, int take, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var due = await db.Due(now, take);
        if (due.Count == 0)
        {
            return [];
        }

        return await db.Work(nameof(ClaimDueMail), async work =>
        {
            var claimed = new List<OutboxRow>(due.Count);
            foreach (var id in due)
            {
                if (await work.Claim(id, owner, now, now + Lease) is { } row)
                {
                    claimed.Add(row);
                }
            }

            return claimed;
        }, cancel);
    }
}
