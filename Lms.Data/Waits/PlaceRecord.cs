namespace Lms.Data.Waits;

/// <summary>A place in line as deeds need it.</summary>
public sealed record PlaceRecord
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? OfferEndsAt { get; init; }

    public Guid? EnrolmentId { get; init; }

    internal bool IsOffered => State == "offered";
}
