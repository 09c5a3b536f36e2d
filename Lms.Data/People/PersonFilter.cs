namespace Lms.Data.People;

/// <summary>Which people a list shows; what is left out narrows nothing.</summary>
public sealed record PersonFilter
{
    public static readonly PersonFilter None = new();

    public string? Search { get; init; }

    /// <summary>An institution and all below it.</summary>
    public Guid? Under { get; init; }

    public string? Category { get; init; }

    public string? Sex { get; init; }

    /// <summary>Of the institution, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Of the institution, as it carries it.</summary>
    public string? Unit { get; init; }

    public PersonAccess Access { get; init; }

    /// <summary>With an address (true) or without (false).</summary>
    public bool? HasEmail { get; init; }

    public PersonOrder Order { get; init; }

    public bool Descending { get; init; }
}
