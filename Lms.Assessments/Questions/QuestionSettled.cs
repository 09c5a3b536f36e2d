namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.QuestionParked"/>.</summary>
public sealed record QuestionSettled(Guid Question);
