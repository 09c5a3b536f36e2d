namespace Lms.Data.Nominations;

/// <summary>What the letters about one nomination tell the person.</summary>
public sealed record NominationMail
{
    public string State { get; init; } = "";

    public string NominatorName { get; init; } = "";

    public string? Reason { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
