using Lms.Assessments.Rules;

namespace Lms.Assessments.Marks;

/// <summary>
/// Who may mark. Nobody marks their own work. Trainers and assessors of the cohort mark; where the assignment asks for independent
/// markers, not those who train the cohort or mentor one of the people, whatever else they are. As many people as the assignment asks
/// for may hold the work at once; a sheet nobody touched for a day gives its place to another.
/// </summary>
public static class MarkerRule
{
    public static readonly TimeSpan HeldFor = TimeSpan.FromDays(1);

    /// <summary>May see the work in order to mark it.</summary>
    public static bool MaySee(Marker marker) => !marker.IsAuthor && (marker.IsTrainer || marker.IsAssessor || marker.HasEverything);

    /// <summary>Null, or why not: <c>mark.own_work</c>, <c>mark.no_marker</c>, <c>mark.own_trainee</c>.</summary>
    public static RuleBroken? Refusal(Marker marker, bool independent) => marker switch
    {
        { IsAuthor: true } => new RuleBroken("mark.own_work"),
        _ when !MaySee(marker) => new RuleBroken("mark.no_marker"),
        _ when independent && (marker.IsTrainer || marker.IsMentor) => new RuleBroken("mark.own_trainee"),
        _ => null,
    };

    /// <summary>Whether another's sheet still keeps its place.</summary>
    public static bool Holds(MarkSheetState state, DateTimeOffset savedAt, DateTimeOffset now) => state == MarkSheetState.Given || savedAt + HeldFor > now;

    /// <summary>Null, or <c>mark.taken</c>: all places are held by others.</summary>
    /// <param name="heldByOthers">Sheets of other markers for this hand-in that hold their place.</param>
    public static RuleBroken? Seat(int heldByOthers, int markers) => heldByOthers >= markers ? new RuleBroken("mark.taken") : null;
}
