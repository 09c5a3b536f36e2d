namespace Lms.Assessments.Mentorships;

/// <summary>Somebody of a cohort who has no mentor.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record PairingPerson(Guid EnrolmentId, Guid PersonId, string Language);
