using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>A tally that may have changed since it was last sent.</summary>
public sealed record LiveTally(Guid PollId, int Number, bool IsShown, Tally Tally);
