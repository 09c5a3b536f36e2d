using Lms.Assessments.AccessCodes;
using Lms.Assessments.Values;

namespace Lms.Data.AccessCodes;

/// <summary>A one-time secret, as it is stored: without the secret.</summary>
public sealed record AccessCode
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Code of <see cref="AccessPurpose"/>.</summary>
    public string Purpose { get; init; } = "";

    public string SecretHash { get; init; } = "";

    /// <summary>Of a change of address: the one asked for.</summary>
    public string? Email { get; init; }

    /// <summary>Of a change of address: the same for both halves.</summary>
    public Guid? ChangeId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public int Tries { get; init; }

    public bool IsOpen(DateTimeOffset now) => AccessRule.IsOpen(ExpiresAt, UsedAt, RevokedAt, Tries, now);

    public bool LetsIn => AccessRule.LetsIn(Code.Read<AccessPurpose>(Purpose));
}
