namespace Lms.Assessments.Imports;

/// <summary>Somebody who is here, as far as an import asks.</summary>
public sealed record KnownPerson
{
    public Guid Id { get; init; }

    public string RegistrationKey { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Sex { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string Category { get; init; } = "";

    public string? JobTitle { get; init; }

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string? EmailKey { get; init; }

    /// <summary>Within reach of whoever imports; of the others nothing is ever shown but that an address is taken.</summary>
    public bool IsReached { get; init; }

    /// <summary>The number the importing institution knows them by.</summary>
    public string? Number { get; init; }
}
