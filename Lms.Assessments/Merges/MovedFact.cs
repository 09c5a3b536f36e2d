using Lms.Assessments.Facts;

namespace Lms.Assessments.Merges;

/// <summary>A standing fact that is taken back from one person.</summary>
/// <param name="Event">The key of its event at the other person, without a number.</param>
/// <param name="Counts">False where the other has that event already: one human was there once.</param>
public sealed record MovedFact(Fact Fact, string Event, bool Counts);
