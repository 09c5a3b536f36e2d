using Lms.Assessments.Submissions;

namespace Lms.Assessments.Marks;

/// <summary>What waits for a marker, from how the places of a piece of work are held.</summary>
public static class MarkQueue
{
    /// <param name="own">The marker's own sheet of this hand-in; null where there is none.</param>
    /// <param name="given">Sheets given for this hand-in, the marker's own among them.</param>
    /// <param name="heldByOthers">Places others hold.</param>
    public static QueueState Of(SubmissionState state, MarkSheetState? own, int given, int heldByOthers, int markers) => state switch
    {
        SubmissionState.Appealed => QueueState.Appealed,
        _ when given >= markers => QueueState.Differs,
        _ when own == MarkSheetState.Given => QueueState.Given,
        _ when heldByOthers >= markers => QueueState.Taken,
        _ => own is null ? QueueState.Free : QueueState.Mine,
    };

    /// <summary>Whether it waits for this marker, and not for somebody else.</summary>
    public static bool Waits(QueueState state) => state is QueueState.Appealed or QueueState.Differs or QueueState.Mine or QueueState.Free;
}
