namespace Lms.Assessments.Mentorships;

/// <summary>A proposal for one person.</summary>
/// <param name="MentorId">Null where nobody can be given.</param>
/// <param name="Reason">Why this mentor, or why none.</param>
/// <param name="PeopleAfter">How many the mentor then has; 0 without one.</param>
public sealed record Paired(Guid EnrolmentId, Guid? MentorId, PairingReason Reason, int PeopleAfter);
