namespace Lms.Data.People;

/// <summary>What a person is to something, now. <see cref="Kind"/> and <see cref="ScopeKind"/> are the core's RoleKind and RoleScope codes.</summary>
public sealed record Role
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Kind { get; init; } = "";

    public string ScopeKind { get; init; } = "";

    public Guid? InstitutionId { get; init; }

    public Guid? CohortId { get; init; }

    public DateTimeOffset GrantedAt { get; init; }

    public Guid? GrantedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
