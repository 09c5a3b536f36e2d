namespace Lms.Data.Outbox;

/// <summary>Writes what became of a claimed message: sent, to be tried again, or given up.</summary>
public sealed class SettleMail(Db db, TimeProvider clock)
{
    // Greylisting answers within minutes; an outage is waited out for a day; then a person must look.
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    public Task Sent(OutboxRow row, string owner, string response) =>
        Write(row, owner, OutboxState.Sent, clock.GetUtcNow(), clock.GetUtcNow(), response);

    public Task NoAddress(OutboxRow row, string owner) =>
        Write(row, owner, OutboxState.NoAddress, null, clock.GetUtcNow(), "");

    public Task Dropped(OutboxRow row, string owner) =>
        Write(row, owner, OutboxState.Dropped, null, clock.GetUtcNow(), "");

    /// <summary>The server refused for good (SMTP 5xx), or the message cannot be made.</summary>
    public Task Dead(OutboxRow row, string owner, string response) =>
        Write(row, owner, OutboxState.Dead, null, clock.GetUtcNow(), response);

    /// <summary>A passing failure: the next try after 1, 5, 15, 60 minutes, then hourly, and given up a day after it was due.</summary>
    public Task TryAgain(OutboxRow row, string owner, string response)
    {
        var now = clock.GetUtcNow();
        var wait = BackOff[Math.Min(row.Attempts, BackOff.Length) - 1];
        var state = row.Attempts > BackOff.Length && now - row.CreatedAt > GiveUpAfter ? OutboxState.Dead : OutboxState.Waiting;
        return Write(row, owner, state, null, now + wait, response);
    }

    private Task Write(OutboxRow row, string owner, string state, DateTimeOffset? sentAt, DateTimeOffset nextAt, string response) =>
        db.Work(nameof(SettleMail), work => work.Settle(row.Id, owner, state, sentAt, nextAt, response));
}
