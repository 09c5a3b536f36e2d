namespace Lms.Data.Sessions;

/// <summary>A line of a session's plan, as the console shows it.</summary>
public sealed record PlanSlot
{
    public int Day { get; init; }

    public int Minutes { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Reference { get; init; }
}
