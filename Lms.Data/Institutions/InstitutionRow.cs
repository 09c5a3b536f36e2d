namespace Lms.Data.Institutions;

/// <summary>An institution in a list.</summary>
public sealed record InstitutionRow
{
    public Guid Id { get; init; }

    public Guid? ParentId { get; init; }

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string EnglishName { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public string? LicenceNumber { get; init; }

    public string Path { get; init; } = "";

    public DateOnly? ClosedOn { get; init; }

    public Guid? MergedIntoId { get; init; }

    /// <summary>What the newest list of the regulator says, in lists; null where there is none.</summary>
    public string? LicenceStatus { get; init; }

    public DateOnly? LicenceAsOf { get; init; }

    /// <summary>Levels below the root of its tree.</summary>
    public int Depth { get; init; }

    /// <summary>People registered at it and below.</summary>
    public long People { get; init; }
}
