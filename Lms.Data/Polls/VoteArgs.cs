using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>What the statements of a vote take.</summary>
internal sealed record VoteArgs(Guid PollId, Guid PersonId, string Choice, string Key, long ClientSeq, int? Share, int? Points, DateTimeOffset Now)
{
    public VoteArgs(Guid pollId, Guid personId, SentVote sent, Ballot ballot, DateTimeOffset now)
        : this(pollId, personId, ballot.Choice.ToJson(), sent.Key, sent.ClientSeq, ballot.Share, ballot.Points, now) => Ballot = ballot;

    /// <summary>A poll that closed after this still takes votes.</summary>
    public DateTimeOffset ClosedAfter => Now - Poll.Grace;

    internal Ballot? Ballot { get; }
}
