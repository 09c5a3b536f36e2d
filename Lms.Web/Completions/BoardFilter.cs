using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Data.Completions;

namespace Lms.Web.Completions;

/// <summary>Which rows of the board are shown, and in which order; as it stands in the address.</summary>
public sealed class BoardFilter
{
    // Who most needs somebody comes first.
    private static readonly StandingState[] Order =
        [StandingState.Late, StandingState.Impossible, StandingState.Marker, StandingState.Trainee, StandingState.Mentor, StandingState.NotYet, StandingState.Done];

    public string? State { get; set; }

    public string? Measure { get; set; }

    public Guid? Institution { get; set; }

    public string? Sort { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Measure) || Institution is not null;

    public IReadOnlyList<BoardPerson> Of(Board board)
    {
        StandingState? state = Code.TryRead<StandingState>(State, out var known) ? known : null;
        var people = board.People
            .Where(p => Institution is null || p.InstitutionId == Institution)
            .Where(p => state is null && string.IsNullOrEmpty(Measure) || p.Standings.Any(s => (string.IsNullOrEmpty(Measure) || s.Measure == Measure) && (state is null || s.State == state)));
        var key = Sort?.TrimStart('-') ?? "";
        var sorted = key switch
        {
            "institution" => people.OrderBy(p => p.InstitutionName, StringComparer.OrdinalIgnoreCase),
            "late" => people.OrderByDescending(p => p.Standings.Count(s => s.State == StandingState.Late)),
            _ when board.Columns.Contains(key) => people.OrderBy(p => p.At(key) is { } s ? Array.IndexOf(Order, s.State) : Order.Length),
            _ => people.OrderBy(p => p.LatinName, StringComparer.OrdinalIgnoreCase),
        };
        var rows = sorted.ThenBy(p => p.LatinName, StringComparer.OrdinalIgnoreCase).ToList();
        if (Sort?.StartsWith('-') == true)
        {
            rows.Reverse();
        }

        return rows;
    }
}
