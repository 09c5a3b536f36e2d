using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>Who would get a letter about what is late, and who would not and why.</summary>
public sealed record NudgePlan(IReadOnlyList<BoardPerson> Addressed, IReadOnlyList<BoardPerson> WithoutEmail, IReadOnlyList<BoardPerson> WrittenLately)
{
    /// <summary>Nobody is written twice within this time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(3);

    /// <param name="measure">'' = whatever is late.</param>
    public static NudgePlan Of(Board board, string measure, DateTimeOffset now)
    {
        var late = board.People.Where(p => p.State == "active" && p.Standings.Any(s => s.State == StandingState.Late && (measure.Length == 0 || s.Measure == measure))).ToList();
        var lately = late.Where(p => p.WrittenAt > now - Rest).ToList();
        var free = late.Except(lately).ToList();
        return new NudgePlan([.. free.Where(p => !string.IsNullOrEmpty(p.Email))], [.. free.Where(p => string.IsNullOrEmpty(p.Email))], lately);
    }
}
