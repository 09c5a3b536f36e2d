namespace Lms.Data.Outbox;

/// <summary>A message that did not go, with the server's last answer.</summary>
public sealed record FailedMail
{
    public Guid Id { get; init; }

    public string Template { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; init; }

    public string State { get; init; } = "";

    public string? Response { get; init; }

    public Guid PersonId { get; init; }

    public string LatinName { get; init; } = "";

    public string? Email { get; init; }
}
