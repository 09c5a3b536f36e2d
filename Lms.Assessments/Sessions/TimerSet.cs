namespace Lms.Assessments.Sessions;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.TimerSet"/>.</summary>
public sealed record TimerSet(DateTimeOffset EndsAt, string? Label);
