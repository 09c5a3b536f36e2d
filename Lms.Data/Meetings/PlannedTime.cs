namespace Lms.Data.Meetings;

/// <summary>A time of a mentor that is taken.</summary>
internal sealed record PlannedTime
{
    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }
}
