using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>One of the two, as who decides sees them.</summary>
public sealed record MergeSide
{
    public Guid Id { get; init; }

    public string RegistrationNumber { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Sex { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public string Category { get; init; } = "";

    public string? JobTitle { get; init; }

    public string Language { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string? Email { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where they have never signed in.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public bool HasPassword { get; init; }

    public long Enrolments { get; init; }

    public long Certificates { get; init; }

    /// <summary>A role of theirs is over more than the reader's.</summary>
    public bool IsAbove { get; init; }

    public MergeDetails Details => new(NativeName, LatinName, Sex, InstitutionId, Category, JobTitle, Language, TimeZone, Email);
}
