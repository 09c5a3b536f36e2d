using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>A poll as it was asked; whether it is open now only the database knows.</summary>
public sealed record FrozenPoll(Guid SessionId, int Number, Poll Poll)
{
    internal BallotBox Box { get; } = new();
}
