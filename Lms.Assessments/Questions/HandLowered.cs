namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.HandLowered"/>.</summary>
public sealed record HandLowered(Guid Person);
