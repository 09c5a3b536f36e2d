namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.QuestionParked"/>, <see cref="Sessions.SessionEventKind.QuestionRemoved"/> and <see cref="Sessions.SessionEventKind.QuestionReopened"/>.</summary>
public sealed record QuestionSettled(Guid Question);
