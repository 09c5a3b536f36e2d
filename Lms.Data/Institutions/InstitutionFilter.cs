namespace Lms.Data.Institutions;

/// <summary>Which institutions a list shows; what is left out narrows nothing.</summary>
public sealed record InstitutionFilter
{
    public string? Search { get; init; }

    /// <summary>An institution and all below it.</summary>
    public Guid? Under { get; init; }

    public string? Kind { get; init; }

    public string? Country { get; init; }

    public string? Unit { get; init; }

    /// <summary>True: closed ones only; false: open ones only.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>What the newest list says, by code.</summary>
    public string? Licence { get; init; }

    /// <summary>By English name instead of as a tree.</summary>
    public bool ByName { get; init; }
}
