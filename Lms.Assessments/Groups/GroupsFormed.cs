namespace Lms.Assessments.Groups;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.GroupsFormed"/>.</summary>
/// <param name="Person">The one who was moved, so that only their page looks again; null = everybody was placed anew.</param>
public sealed record GroupsFormed(int Round, int Count, string? Task, Guid? Person = null);
