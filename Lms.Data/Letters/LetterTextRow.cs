namespace Lms.Data.Letters;

/// <summary>An edition of a text of a letter.</summary>
public sealed record LetterTextRow
{
    public string Template { get; init; } = "";

    public string Language { get; init; } = "";

    public string TextKey { get; init; } = "";

    public int Version { get; init; }

    /// <summary>Null = the original.</summary>
    public string? Text { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public string ChangedByName { get; init; } = "";
}
