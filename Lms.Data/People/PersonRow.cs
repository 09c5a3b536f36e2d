namespace Lms.Data.People;

/// <summary>A person in a list.</summary>
public sealed record PersonRow
{
    public Guid Id { get; init; }

    public string RegistrationNumber { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Sex { get; init; } = "";

    public string Category { get; init; } = "";

    public string? JobTitle { get; init; }

    public string Language { get; init; } = "";

    public string? Email { get; init; }

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When they were last there; null where they never signed in.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public bool IsDisabled { get; init; }
}
