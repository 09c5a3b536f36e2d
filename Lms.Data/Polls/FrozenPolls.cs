using System.Collections.Concurrent;
using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>
/// Polls that were opened, remembered: a vote is checked against what was asked before it queues for the disk, and nothing of that
/// changes once it is asked. Whether it is still open is never remembered; the statement that counts the vote asks.
/// </summary>
public sealed class FrozenPolls(Db db)
{
    // A kilobyte or so each; a forgotten one costs one small read.
    private const int MostPolls = 5_000;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<FrozenPoll?>>> known = new();

    /// <summary>Null when there is no such poll.</summary>
    public async Task<FrozenPoll?> Find(Guid pollId)
    {
        if (known.Count >= MostPolls)
        {
            known.Clear();
        }

        // One reads for all: a room answers a new poll in the same second, and a connection each would be all there are.
        var reading = known.GetOrAdd(pollId, id => new Lazy<Task<FrozenPoll?>>(() => Read(id)));
        FrozenPoll? found = null;
        try
        {
            found = await reading.Value;
        }
        finally
        {
            if (found is null || found.Poll.State == PollState.Prepared)
            {
                known.TryRemove(KeyValuePair.Create(pollId, reading));
            }
        }

        return found;
    }

    private async Task<FrozenPoll?> Read(Guid pollId) =>
        await db.FindPoll(pollId) is { } row ? new FrozenPoll(row.SessionId, row.Number, row.ToPoll()) : null;
}
