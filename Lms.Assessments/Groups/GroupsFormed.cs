namespace Lms.Assessments.Groups;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.GroupsFormed"/>.</summary>
public sealed record GroupsFormed(int Round, int Count, string? Task);
