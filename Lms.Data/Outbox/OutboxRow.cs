namespace Lms.Data.Outbox;

/// <summary>A claimed message with what is needed to send it.</summary>
public sealed record OutboxRow
{
    public Guid Id { get; init; }

    public string DedupeKey { get; init; } = "";

    public Guid PersonId { get; init; }

    public string Template { get; init; } = "";

    public Guid SubjectId { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it may go: posted, or sent again by hand.</summary>
    public DateTimeOffset Since { get; init; }

    public string? Email { get; init; }

    public string LatinName { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";
}
