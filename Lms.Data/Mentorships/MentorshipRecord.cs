namespace Lms.Data.Mentorships;

/// <summary>A mentorship's row as deeds need it.</summary>
public sealed record MentorshipRecord
{
    public Guid Id { get; init; }

    public Guid EnrolmentId { get; init; }

    public Guid MentorId { get; init; }

    /// <summary>The person who is mentored.</summary>
    public Guid PersonId { get; init; }

    public Guid CohortId { get; init; }

    public DateTimeOffset AssignedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
