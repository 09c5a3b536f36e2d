namespace Lms.Data.Groups;

/// <summary>One wording of a paragraph, as it was saved.</summary>
public sealed record ParagraphEdit
{
    public Guid ParagraphId { get; init; }

    public int Version { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset EditedAt { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The version that stands now.</summary>
    public int Newest { get; init; }
}
