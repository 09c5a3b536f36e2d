namespace Lms.Data.Attempts;

/// <summary>What submitting answers, the first time and every time after.</summary>
/// <param name="WasOverdue">True when the deadline and not the person finished it.</param>
/// <param name="ShareBasisPoints">Points of the maximum; 10,000 is all.</param>
public sealed record AttemptResult(Guid AttemptId, Guid EnrolmentId, DateTimeOffset FinishedAt, bool WasOverdue, int ShareBasisPoints)
{
    internal static AttemptResult Of(AttemptRow row) =>
        new(row.Id, row.EnrolmentId, row.FinishedAt!.Value, row.State == AttemptRow.Closed, row.ShareBasisPoints!.Value);
}
