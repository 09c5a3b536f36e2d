namespace Lms.Data.Polls;

/// <summary>What a voter is told, after the commit.</summary>
/// <param name="At">When it was counted; of an anonymous vote, when this was answered: its own time is not kept.</param>
/// <param name="Stands">What was sent is what counts. False for an older vote that came late.</param>
/// <param name="Again">It was counted before. An anonymous vote is known to exist, not what it says.</param>
/// <param name="Choice">The choice that stands, as JSON; null where the poll is anonymous.</param>
public sealed record VoteReceipt(DateTimeOffset At, bool Stands, bool Again, string? Choice);
