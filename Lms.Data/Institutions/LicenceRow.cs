namespace Lms.Data.Institutions;

/// <summary>What a regulator's list said about an agency, as it is stored.</summary>
public sealed record LicenceRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Country { get; init; } = "";

    /// <summary>Code of the core's LicenceStatus.</summary>
    public string Status { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string Source { get; init; } = "";

    public DateTimeOffset EnteredAt { get; init; }

    public string? EnteredByName { get; init; }
}
