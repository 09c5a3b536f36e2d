namespace Lms.Data.Assignments;

/// <summary>A published assignment that is due within a week, and which of its reminders went.</summary>
public sealed record DueAssignmentReminder
{
    public Guid AssignmentId { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public bool WeekSaid { get; init; }

    public bool DaySaid { get; init; }
}
