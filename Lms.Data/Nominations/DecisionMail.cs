namespace Lms.Data.Nominations;

/// <summary>What one decision made of the people somebody nominated.</summary>
public sealed record DecisionMail
{
    public int Approved { get; init; }

    public int Refused { get; init; }

    public string? Reason { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
