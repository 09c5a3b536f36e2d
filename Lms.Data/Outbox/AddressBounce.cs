namespace Lms.Data.Outbox;

/// <summary>That nobody can be reached at somebody's address, and how it is known.</summary>
public sealed record AddressBounce
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Code of <see cref="Lms.Assessments.Outbox.BounceSource"/>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Of the server, word for word.</summary>
    public string Answer { get; init; } = "";

    public DateTimeOffset BouncedAt { get; init; }
}
