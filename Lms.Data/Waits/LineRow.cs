namespace Lms.Data.Waits;

/// <summary>Somebody in line, as who looks after the cohort sees them.</summary>
public sealed record LineRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public string Sex { get; init; } = "";

    /// <summary>waiting, offered.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    /// <summary>From 1, over the whole line, whoever of it the reader sees.</summary>
    public int Number { get; init; }
}
