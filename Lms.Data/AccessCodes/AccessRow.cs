namespace Lms.Data.AccessCodes;

/// <summary>How somebody stands with signing in, for who may help them.</summary>
public sealed record AccessRow
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string RegistrationNumber { get; init; } = "";

    public string? Email { get; init; }

    public string InstitutionName { get; init; } = "";

    public bool IsDisabled { get; init; }

    public bool HasPassword { get; init; }

    public DateTimeOffset? PasswordChangedAt { get; init; }

    /// <summary>When they were last here.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Of the slip that works now.</summary>
    public DateTimeOffset? SlipAt { get; init; }

    public DateTimeOffset? SlipEndsAt { get; init; }

    /// <summary>Of the invitation that works now.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    public DateTimeOffset? InvitationEndsAt { get; init; }

    /// <summary>Their own roles reach no further than the reader's.</summary>
    public bool MayOpen { get; init; }
}
