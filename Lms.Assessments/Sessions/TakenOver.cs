namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.TakenOver"/>.</summary>
public sealed record TakenOver(Guid Lead, string LeadName);
