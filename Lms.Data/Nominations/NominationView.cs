namespace Lms.Data.Nominations;

/// <summary>A nomination on a page.</summary>
public sealed record NominationView
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string? Email { get; init; }

    public string Sex { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public Guid NominatedBy { get; init; }

    public string NominatorName { get; init; } = "";

    public DateTimeOffset NominatedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>proposed, approved, refused, withdrawn.</summary>
    public string State { get; init; } = "";

    public string? DeciderName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>active, withdrawn, completed; null where they were never in the cohort.</summary>
    public string? EnrolmentState { get; init; }

    /// <summary>waiting, offered; null where they do not stand in line.</summary>
    public string? PlaceState { get; init; }
}
