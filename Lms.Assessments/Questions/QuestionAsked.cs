namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.QuestionAsked"/>.</summary>
public sealed record QuestionAsked(Guid Question, string Text, Guid Person, string Name);
