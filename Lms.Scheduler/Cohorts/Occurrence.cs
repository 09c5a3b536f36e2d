namespace Lms.Scheduler.Cohorts;

/// <summary>What a rule says of one month: the intent on the wall and the instant it means, or that the month has no date.</summary>
/// <param name="Month">The period; a cohort moved later keeps it.</param>
/// <param name="StartsLocal">Date and time as written, in the rule's zone.</param>
/// <param name="StartsAt">The instant they mean by the zone's rules as this machine knows them.</param>
public sealed record Occurrence(Month Month, DateTime? StartsLocal, DateTimeOffset? StartsAt);
