namespace Lms.Data.Groups;

/// <summary>One paragraph of a group's note as it stands.</summary>
public sealed record NoteParagraph
{
    public Guid Id { get; init; }

    public Guid GroupId { get; init; }

    public int Position { get; init; }

    /// <summary>Empty = taken out.</summary>
    public string Text { get; init; } = "";

    public int Version { get; init; }

    public DateTimeOffset EditedAt { get; init; }

    public Guid EditedBy { get; init; }

    /// <summary>Who wrote it last.</summary>
    public string Name { get; init; } = "";
}
