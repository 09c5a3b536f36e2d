using Lms.Assessments.Polls;

namespace Lms.Data.Polls;

/// <summary>A poll with its result.</summary>
public sealed record PollResult(PollRow Poll, Tally Tally);
