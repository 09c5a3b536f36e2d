namespace Lms.Data.Institutions;

/// <summary>A node of the tree. <see cref="Kind"/> is the core's InstitutionKind code.</summary>
public sealed record Institution
{
    public Guid Id { get; init; }

    public Guid? ParentId { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>In its own language and script.</summary>
    public string Name { get; init; } = "";

    public string EnglishName { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    /// <summary>Of a private employment agency, as the regulator's list prints it.</summary>
    public string? LicenceNumber { get; init; }

    /// <summary>Ids from the root down, separated by '/'. Kept by the store.</summary>
    public string Path { get; init; } = "";

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The institution it became part of.</summary>
    public Guid? MergedIntoId { get; init; }

    public int Version { get; init; }
}
