namespace Lms.Data.Waits;

/// <summary>What the letters about a place in line tell.</summary>
public sealed record LineMail
{
    public Guid PlaceId { get; init; }

    public Guid CohortId { get; init; }

    public string State { get; init; } = "";

    /// <summary>In line now; meaningless once it is no longer waiting.</summary>
    public int Number { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    public string CohortCode { get; init; } = "";

    /// <summary>planned, cancelled.</summary>
    public string CohortState { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    /// <summary>The next cohort of the module that the person may join; null while there is none.</summary>
    public Guid? NextCohortId { get; init; }

    public DateTimeOffset? NextStartsAt { get; init; }
}
