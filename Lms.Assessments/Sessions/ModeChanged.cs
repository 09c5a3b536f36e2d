namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.ModeChanged"/>.</summary>
public sealed record ModeChanged(string Mode);
