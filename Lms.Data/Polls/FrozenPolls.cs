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
    private readonly ConcurrentDictionary<Guid, FrozenPoll> known = new();

    /// <summary>Null when there is no such poll.</summary>
    public async Task<FrozenPoll?> Find(Guid pollId)
    {
        if (known.TryGetValue(pollId, out var found))
        {
            return found;
        }

        if (await db.FindPoll(pollId) is not { } row)
        {
            return null;
        }

        var frozen = new FrozenPoll(row.SessionId, row.Number, row.ToPoll());
        if (frozen.Poll.State != PollState.Prepared)
        {
            if (known.Count >= MostPolls)
            {
                known.Clear();
            }

            known.TryAdd(pollId, frozen);
        }

        return frozen;
    }
}
