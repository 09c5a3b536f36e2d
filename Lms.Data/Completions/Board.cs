using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>People by requirements: how each stands at one moment.</summary>
/// <param name="Columns">Every measure somebody of the cohort is asked for.</param>
/// <param name="Rules">The versions that hold for its people, by number.</param>
public sealed record Board(IReadOnlyList<string> Columns, IReadOnlyList<BoardPerson> People, IReadOnlyList<int> Rules)
{
    public int Count(string measure, StandingState state) => People.Count(p => p.At(measure)?.State == state);

    /// <summary>Measures nobody can meet, because the cohort has no such thing.</summary>
    public IReadOnlyList<string> Impossible => [.. Columns.Where(c => Count(c, StandingState.Impossible) > 0)];
}
