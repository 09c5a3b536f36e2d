using Lms.Assessments.Surveys;

namespace Lms.Assessments.Kap;

/// <summary>What a supervisor said of somebody's practices; of one enrolment the newest answered one.</summary>
public sealed record KapConfirmation(Guid EnrolmentId, ConfirmationSheet Sheet);
