namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.Opened"/>.</summary>
public sealed record Opened(string Mode, Guid Lead, string LeadName);
