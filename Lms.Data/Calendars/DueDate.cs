namespace Lms.Data.Calendars;

/// <summary>When an assignment is due, for one person's calendar.</summary>
public sealed record DueDate
{
    public Guid AssignmentId { get; init; }

    public string Title { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string DueLocal { get; init; } = "";

    /// <summary>The cohort's.</summary>
    public string TimeZone { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; init; }

    public bool IsWithdrawn { get; init; }
}
