using Lms.Assessments.Mentorships;

namespace Lms.Data.Mentorships;

/// <summary>Somebody of a cohort's pool.</summary>
public sealed record MentorRow
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string InstitutionName { get; init; } = "";

    public string TimeZone { get; init; } = "";

    /// <summary>A volunteer with no other part in the cohort.</summary>
    public bool IsOutside { get; init; }

    public int MaxPeople { get; init; }

    /// <summary>BCP 47 tags with a space between.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Whom they have now, in this cohort.</summary>
    public long People { get; init; }

    public PairingMentor ForPairing => new(PersonId, (int)People, MaxPeople, MentorTerms.Of(MaxPeople, Languages).Languages);
}
