namespace Lms.Data.References;

/// <summary>A province, region or governorate.</summary>
public sealed record UnitRow
{
    public Guid Id { get; init; }

    public string Country { get; init; } = "";

    /// <summary>In its own script, as institutions carry it.</summary>
    public string Name { get; init; } = "";

    public string EnglishName { get; init; } = "";

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Institutions that carry it.</summary>
    public long Institutions { get; init; }
}
