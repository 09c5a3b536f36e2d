namespace Lms.Assessments.Polls;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.ResultsHidden"/>.</summary>
public sealed record ResultsHidden(Guid Poll, int Number);
