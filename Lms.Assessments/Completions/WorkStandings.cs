using Lms.Assessments.Submissions;

namespace Lms.Assessments.Completions;

/// <summary>How a kind of work stands that is not all at its level: the piece is named that most needs somebody, the late one first.</summary>
internal static class WorkStandings
{
    private static readonly StandingState[] Order = [StandingState.Late, StandingState.Trainee, StandingState.Marker, StandingState.NotYet];

    public static Standing Lacking(Requirement requirement, Missing missing, EnrolmentFacts facts, DateTimeOffset now)
    {
        var (piece, (state, who, act)) = facts.Work
            .Where(w => w.Measure == requirement.Measure && !Suffices(w, requirement))
            .Select(w => (Piece: w, Turn: Turn(w, now)))
            .MinBy(p => (Array.IndexOf(Order, p.Turn.State), p.Piece.DueAt));
        return new Standing(requirement, missing.Have, missing.Needed, missing.Of, state, who, act, piece.AssignmentId, piece.SubmissionId, piece.State is { } stands && BlindRule.Hides(piece.IsBlind, stands));
    }

    private static bool Suffices(WorkPiece piece, Requirement requirement) => piece.Level.Have * 10_000 >= requirement.Share * piece.Level.Of;

    private static (StandingState State, WaitsFor Who, NextAct Act) Turn(WorkPiece piece, DateTimeOffset now) => piece.State switch
    {
        SubmissionState.HandedIn or SubmissionState.Appealed => (StandingState.Marker, WaitsFor.Marker, NextAct.WaitForMark),
        SubmissionState.Marked => (StandingState.Marker, WaitsFor.Marker, NextAct.BelowLevel),
        SubmissionState.Returned => (StandingState.Trainee, WaitsFor.Trainee, NextAct.HandInAgain),
        _ when now < piece.OpensAt => (StandingState.NotYet, WaitsFor.Trainee, NextAct.WaitForOpening),
        _ when now > piece.TakenUntil => (StandingState.Late, WaitsFor.Marker, NextAct.WorkClosed),
        _ => (now > piece.DueAt ? StandingState.Late : StandingState.Trainee, WaitsFor.Trainee, NextAct.HandIn),
    };
}
