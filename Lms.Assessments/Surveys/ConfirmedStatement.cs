namespace Lms.Assessments.Surveys;

/// <summary>A supervisor's word on one practice.</summary>
public sealed record ConfirmedStatement(string Id, ConfirmationAnswer Answer);
