using Lms.Assessments.Outbox;

namespace Lms.Data.Outbox;

/// <summary>Writes what became of a claimed message: sent, to be tried again, or given up.</summary>
public sealed class SettleMail(Db db, TimeProvider clock)
{
    /// <param name="response">The server's answer word for word, or what kept the letter from being written.</param>
    /// <returns>False when the lease had gone to another sender.</returns>
    public async Task<bool> Run(OutboxRow row, string owner, DeliveryVerdict verdict, string response)
    {
        var now = clock.GetUtcNow();
        var next = verdict is DeliveryVerdict.Later or DeliveryVerdict.ServerAway ? RetryRule.Next(row.Attempts, row.Since, now) : null;
        var settled = new MailSettlement
        {
            Id = row.Id,
            Owner = owner,
            State = next is null ? State(verdict) : OutboxState.Waiting,
            SentAt = verdict == DeliveryVerdict.Sent ? now : null,
            NextAt = next ?? now,
            Response = response[..Math.Min(response.Length, 1000)],
            Cause = verdict is DeliveryVerdict.Sent or DeliveryVerdict.Dropped or DeliveryVerdict.NoAddress ? null : DeliveryRule.Cause(verdict, response),
        };
        return await db.Work(nameof(SettleMail), async work =>
        {
            if (await work.Settle(settled) == 0)
            {
                return false;
            }

            if (verdict == DeliveryVerdict.BadAddress)
            {
                await work.MarkBounced(row.Email!, row, BounceSource.Refused, response, now);
            }

            return true;
        });
    }

    public Task Sent(OutboxRow row, string owner, string response) => Run(row, owner, DeliveryVerdict.Sent, response);

    private static string State(DeliveryVerdict verdict) => verdict switch
    {
        DeliveryVerdict.Sent => OutboxState.Sent,
        DeliveryVerdict.Dropped => OutboxState.Dropped,
        DeliveryVerdict.NoAddress => OutboxState.NoAddress,
        _ => OutboxState.Dead,
    };
}
