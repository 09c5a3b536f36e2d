using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>One person's way to the certificate, requirement by requirement, and what is needed to name and link what is open.</summary>
public sealed record PersonLacks
{
    public Guid EnrolmentId { get; init; }

    public Guid PersonId { get; init; }

    public Guid CohortId { get; init; }

    public string State { get; init; } = "";

    public string ModuleCode { get; init; } = "";

    public int RuleNumber { get; init; }

    public Guid? SurveyId { get; init; }

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Titles of the pieces of work that are open.</summary>
    public IReadOnlyDictionary<Guid, string> Titles { get; init; } = new Dictionary<Guid, string>();

    /// <summary>What is missing: late first, then whose turn it is now, then what is still to come.</summary>
    public IEnumerable<Standing> Open => Standings.Where(s => !s.IsDone).OrderBy(s => s.State switch
    {
        StandingState.Late => 0,
        StandingState.NotYet => 2,
        _ => 1,
    });

    public string? Title(Standing standing) => standing.Subject is { } id ? Titles.GetValueOrDefault(id) : null;
}
