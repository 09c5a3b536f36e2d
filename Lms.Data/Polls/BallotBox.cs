using System.Data.Common;

namespace Lms.Data.Polls;

/// <summary>
/// Votes for one poll on their way to one commit. They would stand in a queue for the poll's row anyway; here whoever comes while
/// another's unit waits or runs goes along with the next, which asks for the row once.
/// </summary>
internal sealed class BallotBox
{
    // A unit holds up everybody else's writing on the file: some milliseconds.
    private const int Most = 256;

    private readonly Lock door = new();
    private readonly Queue<WaitingVote> waiting = new();
    private bool emptying;

    /// <summary>Whether the vote was counted, after the commit that holds it. Throws what its unit threw.</summary>
    /// <param name="count">Runs a unit of work that counts what it is given by its argument, and marks what it took.</param>
    public Task<bool> Put(VoteArgs args, Func<Func<IReadOnlyList<WaitingVote>>, Task> count)
    {
        var vote = new WaitingVote(args);
        lock (door)
        {
            waiting.Enqueue(vote);
            if (emptying)
            {
                return vote.Counted;
            }

            emptying = true;
        }

        _ = Empty(count);
        return vote.Counted;
    }

    private async Task Empty(Func<Func<IReadOnlyList<WaitingVote>>, Task> count)
    {
        do
        {
            // Taken when the unit begins and not when it is asked for; a unit that is tried again has the same votes.
            IReadOnlyList<WaitingVote>? taken = null;
            var failure = await Try(count, () => taken ??= Take());
            taken ??= Take();
            if (failure is not null && taken.Count > 1)
            {
                // One of them spoilt it for all, or all would fail: by themselves each gets its own answer.
                foreach (var vote in taken)
                {
                    Tell([vote], await Try(count, () => [vote]));
                }
            }
            else
            {
                Tell(taken, failure);
            }
        }
        while (GoOn());
    }

    private static async Task<Exception?> Try(Func<Func<IReadOnlyList<WaitingVote>>, Task> count, Func<IReadOnlyList<WaitingVote>> take)
    {
        try
        {
            await count(take);
            return null;
        }
#pragma warning disable CA1031 // Whatever the unit threw belongs to those whose votes these are, who are told, and must not end the box for the next.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error;
        }
    }

    // Elsewhere, so that the next votes do not wait for the pages of these.
    private static void Tell(IReadOnlyList<WaitingVote> votes, Exception? failure) => ThreadPool.UnsafeQueueUserWorkItem(
        _ =>
        {
            foreach (var vote in votes)
            {
                if (failure is null)
                {
                    vote.Tell();
                }
                else
                {
                    vote.Tell(failure);
                }
            }
        },
        null);

    private List<WaitingVote> Take()
    {
        lock (door)
        {
            var taken = new List<WaitingVote>(Math.Min(Most, waiting.Count));
            while (taken.Count < Most && waiting.TryDequeue(out var vote))
            {
                taken.Add(vote);
            }

            return taken;
        }
    }

    private bool GoOn()
    {
        lock (door)
        {
            return emptying = waiting.Count > 0;
        }
    }
}
