namespace Lms.Data.Meetings;

/// <summary>A meeting that comes, for one of its two sides.</summary>
public sealed record NextMeeting
{
    public Guid Id { get; init; }

    public Guid MentorshipId { get; init; }

    public Guid EnrolmentId { get; init; }

    public string Kind { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int Minutes { get; init; }

    public string Place { get; init; } = "";

    public bool AsMentor { get; init; }

    public string OtherName { get; init; } = "";
}
