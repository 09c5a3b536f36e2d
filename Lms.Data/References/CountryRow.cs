namespace Lms.Data.References;

/// <summary>A country institutions may be of.</summary>
public sealed record CountryRow
{
    public string Code { get; init; } = "";

    /// <summary>IANA names with spaces between.</summary>
    public string TimeZones { get; init; } = "";

    public DateTimeOffset? ClosedAt { get; init; }

    public int Version { get; init; }

    public IReadOnlyList<string> Zones => TimeZones.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
