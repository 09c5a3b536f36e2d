namespace Lms.Data.Outbox;

/// <summary>A message that did not go, with the server's last answer.</summary>
public sealed record FailedMail
{
    public Guid Id { get; init; }

    public string Template { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; init; }

    public string State { get; init; } = "";

    /// <summary>The server's last answer, word for word.</summary>
    public string? Response { get; init; }

    /// <summary>As in <see cref="FailedCause.Cause"/>.</summary>
    public string Cause { get; init; } = "";

    /// <summary>When it was given up.</summary>
    public DateTimeOffset FailedAt { get; init; }

    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string? Email { get; init; }
}
