namespace Lms.Data.People;

/// <summary>One human, once. Codes (<see cref="Sex"/>, <see cref="Category"/>) are those of the core's enumerations.</summary>
public sealed record Person
{
    public Guid Id { get; init; }

    public Guid FactKey { get; init; }

    public string RegistrationNumber { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Sex { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string Category { get; init; } = "";

    public string? JobTitle { get; init; }

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string? Email { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public int Version { get; init; }
}
