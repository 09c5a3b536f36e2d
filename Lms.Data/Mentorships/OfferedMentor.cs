namespace Lms.Data.Mentorships;

/// <summary>Somebody with a part in the cohort who could be asked to mentor.</summary>
public sealed record OfferedMentor
{
    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Language { get; init; } = "";
}
