namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.Note"/>.</summary>
public sealed record Note(string Text);
