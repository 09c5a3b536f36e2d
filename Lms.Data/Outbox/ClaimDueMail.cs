namespace Lms.Data.Outbox;

/// <summary>Takes a lease on due messages, one statement each: two senders never hold the same one.</summary>
public sealed class ClaimDueMail(Db db, TimeProvider clock)
{
    /// <summary>Longer than one message may take, shorter than anyone's patience after a crash. It is taken anew before each message.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

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

    /// <summary>Takes the lease anew before a message of the batch is sent: those before it may have taken long.</summary>
    /// <returns>False when another sender has it by now.</returns>
    public Task<bool> Hold(OutboxRow row, string owner, CancellationToken cancel = default) =>
        db.Work("HoldMail", work => work.Hold(row.Id, owner, clock.GetUtcNow() + Lease), cancel);

    /// <summary>Gives back what was claimed and not tried.</summary>
    public Task Release(IReadOnlyCollection<OutboxRow> rows, string owner) => rows.Count == 0
        ? Task.CompletedTask
        : db.Work("ReleaseMail", work => work.Release([.. rows.Select(r => r.Id)], owner));
}
