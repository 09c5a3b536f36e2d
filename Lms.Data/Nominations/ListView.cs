namespace Lms.Data.Nominations;

/// <summary>A list that was nominated, as it was typed.</summary>
public sealed record ListView
{
    public Guid Id { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>picked, pasted, import.</summary>
    public string Source { get; init; } = "";

    public string? Text { get; init; }

    public string? Note { get; init; }
}
