namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.Message"/>.</summary>
public sealed record Message(string Text, string Name);
