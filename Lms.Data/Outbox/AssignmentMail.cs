namespace Lms.Data.Outbox;

/// <summary>What the reminder of a due time tells one person.</summary>
public sealed record AssignmentMail
{
    public Guid AssignmentId { get; init; }

    public string Title { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string CohortCode { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    public string TimeZone { get; init; } = "";

    public bool IsGroup { get; init; }

    public string LatePolicy { get; init; } = "";

    /// <summary>Published, and the person still enrolled and without a hand-in.</summary>
    public bool IsConcerned { get; init; }
}
