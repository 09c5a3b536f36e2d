namespace Lms.Data.Completions;

/// <summary>A letter a trainer wrote to the late people of a cohort.</summary>
public sealed record Nudge
{
    public Guid Id { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The measure it was about; '' = all.</summary>
    public string Requirement { get; init; } = "";

    public int People { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public string SenderName { get; init; } = "";
}
