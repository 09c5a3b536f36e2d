namespace Lms.Assessments.Questions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.HandRaised"/>.</summary>
public sealed record HandRaised(Guid Person, string Name);
