namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.QuestionUpvoted"/>.</summary>
public sealed record QuestionUpvoted(Guid Question, int Votes);
