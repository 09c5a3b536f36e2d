using Lms.Assessments.Values;

namespace Lms.Assessments.Polls;

/// <summary>The result of a poll at one moment.</summary>
/// <param name="Voters">How many people have voted.</param>
/// <param name="Counts">
/// Votes for each option in its order; rating: for 1 to 5; ranking: Borda points of each option (n for a first place down to 1).
/// Empty where people write.
/// </param>
/// <param name="Words">Cloud: words shown, most frequent first; open: texts shown, each with 1. Empty otherwise.</param>
public sealed record Tally(int Voters, ValueList<int> Counts, ValueList<TalliedWord> Words);
