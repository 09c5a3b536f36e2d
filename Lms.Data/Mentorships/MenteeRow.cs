using Lms.Assessments.Mentorships;

namespace Lms.Data.Mentorships;

/// <summary>Somebody of a cohort, with who mentors them and how far their plans are.</summary>
public sealed record MenteeRow
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Language { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public Guid? MentorshipId { get; init; }

    public Guid? MentorId { get; init; }

    public string? MentorName { get; init; }

    public string? MentorLatinName { get; init; }

    public DateTimeOffset? LastContactAt { get; init; }

    public long PlansWritten { get; init; }

    public long PlansClosed { get; init; }

    public PairingPerson ForPairing => new(EnrolmentId, PersonId, Language);
}
