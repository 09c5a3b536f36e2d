using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>A row of the board.</summary>
public sealed record BoardPerson
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    /// <summary>Null where the person gave none: no letter reaches them.</summary>
    public string? Email { get; init; }

    /// <summary>When a trainer of the cohort last wrote them about what they lack.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>active, completed.</summary>
    public string State { get; init; } = "";

    public int RuleNumber { get; init; }

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    public Standing? At(string measure) => Standings.FirstOrDefault(s => s.Measure == measure);

    public bool IsLate => Standings.Any(s => s.State == StandingState.Late);
}
