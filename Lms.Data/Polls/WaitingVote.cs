namespace Lms.Data.Polls;

/// <summary>A vote in a <see cref="BallotBox"/>.</summary>
internal sealed class WaitingVote(VoteArgs args)
{
    // Who waits goes on right where it is told, one after the other in one go: a wake-up each costs more than the vote.
    private readonly TaskCompletionSource<bool> told = new();

    public VoteArgs Args => args;

    /// <summary>Whether the vote was counted; after the commit that holds it.</summary>
    public Task<bool> Counted => told.Task;

    /// <summary>What its unit found; true only counts once the unit is committed.</summary>
    public bool Taken { get; set; }

    public void Tell() => told.TrySetResult(Taken);

    public void Tell(Exception failure) => told.TrySetException(failure);
}
