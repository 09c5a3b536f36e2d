namespace Lms.Data.Mentorships;

/// <summary>Who mentors somebody, as that person sees it.</summary>
public sealed record MyMentor
{
    public Guid MentorshipId { get; init; }

    public Guid MentorId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string Languages { get; init; } = "";

    public DateTimeOffset AssignedAt { get; init; }
}
