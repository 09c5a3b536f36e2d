namespace Lms.Data.Assignments;

/// <summary>A session or a rubric an assignment may take.</summary>
public sealed record AssignmentChoice
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string TimeZone { get; init; } = "";
}
