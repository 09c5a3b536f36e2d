namespace Lms.Assessments.Groups;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.GroupReported"/>.</summary>
public sealed record GroupReported(Guid Group, int Round, int Number, string Name);
