namespace Lms.Data.Cohorts;

/// <summary>Somebody on the lists of a past cohort.</summary>
/// <param name="Present">At which of its sessions, by their place in the list.</param>
/// <param name="CompletedOn">Null where they did not.</param>
/// <param name="Score">Of the test after the last session, in basis points; null where there was none.</param>
/// <param name="InstitutionThen">Where they worked then; null: where they work now.</param>
public sealed record PastParticipant(Guid PersonId, IReadOnlyList<int> Present, DateOnly? CompletedOn, int? Score = null, Guid? InstitutionThen = null);
