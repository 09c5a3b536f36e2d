namespace Lms.Data.Waits;

/// <summary>A person's own place in line, as they see it.</summary>
public sealed record PlaceRow
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    /// <summary>waiting, offered, taken, lapsed, withdrawn.</summary>
    public string State { get; init; } = "";

    /// <summary>From 1; of use while it waits.</summary>
    public int Number { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    public Guid? EnrolmentId { get; init; }
}
