namespace Lms.Data.Outbox;

/// <summary>What is written of a message when its lease ends.</summary>
internal sealed record MailSettlement
{
    public Guid Id { get; init; }

    public string Owner { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset NextAt { get; init; }

    public string Response { get; init; } = "";

    public string? Cause { get; init; }
}
