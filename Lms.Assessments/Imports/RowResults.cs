namespace Lms.Assessments.Imports;

/// <summary>What is said to have become of a row.</summary>
public static class RowResults
{
    /// <summary>
    /// Of the rows that did nothing, those that were refused, or of which nobody said who it is, were left out; the others had nothing to do.
    /// </summary>
    /// <param name="kept">As it is stored.</param>
    public static RowResult Said(RowResult kept, VerdictKind? verdict, RowChoice? choice) => (kept, verdict, choice) switch
    {
        (RowResult.Untouched, VerdictKind.Refused, _) or (RowResult.Untouched, VerdictKind.Suspect, null or RowChoice.LeaveOut) => RowResult.LeftOut,
        _ => kept,
    };
}
