using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>How much of one kind goes with somebody, and how much stays because the other has it too.</summary>
public sealed record MergeCount(MergeThing Thing, int Moves, int Stays);
