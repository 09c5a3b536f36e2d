namespace Lms.Data.Packages;

/// <summary>A letter of an issue, with what became of it in the outbox.</summary>
public sealed record PackageLetterRow
{
    public int Round { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>State of the outbox.</summary>
    public string? State { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>The mail server's last words.</summary>
    public string? Response { get; init; }
}
