namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.HandLowered"/>.</summary>
/// <param name="Person">Whose hand; null = all hands.</param>
public sealed record HandLowered(Guid? Person);
