namespace Lms.Data.Submissions;

/// <summary>The text being written, as it stands.</summary>
public sealed record SubmissionDraft
{
    public string Text { get; init; } = "";

    public long ClientSeq { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public Guid SavedBy { get; init; }

    /// <summary>Who wrote it, by name.</summary>
    public string Name { get; init; } = "";

    public int Version { get; init; }
}
