namespace Lms.Data.People;

/// <summary>A role with the name of what it is over.</summary>
public sealed record RoleRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string ScopeKind { get; init; } = "";

    public Guid? InstitutionId { get; init; }

    public string? InstitutionName { get; init; }

    public Guid? CohortId { get; init; }

    public DateTimeOffset GrantedAt { get; init; }
}
