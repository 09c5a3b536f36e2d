namespace Lms.Data.Merges;

/// <summary>What ended because both had it, as it was before.</summary>
/// <param name="Column">Of <see cref="MergedColumns"/>: what kind of row it is.</param>
/// <param name="State">Before; null for a role.</param>
/// <param name="HeldSeat">A seat of the cohort went to the next in line with it.</param>
public sealed record EndedSeat(string Column, Guid Id, Guid? CohortId, string? State, bool HeldSeat);
