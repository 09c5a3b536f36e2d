namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.QuestionAnswered"/>.</summary>
public sealed record QuestionAnswered(Guid Question, string? Answer);
