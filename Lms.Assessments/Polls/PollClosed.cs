namespace Lms.Assessments.Polls;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.PollClosed"/>.</summary>
public sealed record PollClosed(Guid Poll, int Number);
