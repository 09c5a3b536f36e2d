using System.Text.Json;
using Lms.Assessments.Attempts;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Outbox;

namespace Lms.Data.Attempts;

/// <summary>
/// The end of an attempt, whoever ends it: its steps, its marks, its result, the mail that tells it, and whatever
/// it completes, in the caller's unit of work.
/// </summary>
internal static class FinishAttempt
{
    /// <summary>
    /// Writes the finishing <paramref name="steps"/>. Null when another request finished it first. An answer that was saved in between
    /// makes the step's number refuse the row (a duplicate): the caller does the unit again and counts that answer too.
    /// </summary>
    public static async Task<AttemptResult?> Finish(
        this UnitOfWork work, TakenAttempt taken, IReadOnlyList<Step> steps, Guid? actorId, string deed, DateTimeOffset now, EvaluateCompletion completion)
    {
        var finished = steps.Aggregate(taken.Attempt, (a, step) => a.Apply(step));
        var marked = finished.Mark(taken.Key, now);
        var score = Score.Of(marked.Aggregate(finished, (a, step) => a.Apply(step)));
        var row = taken.Row;
        var result = new AttemptResult(row.Id, row.EnrolmentId, finished.FinishedAt!.Value, finished.WasOverdue, score.Share);
        var touched = await work.Execute(Sql.Finish, new
        {
            id = row.Id,
            state = finished.WasOverdue ? AttemptRow.Closed : AttemptRow.Submitted,
            finishedAt = result.FinishedAt,
            points = score.Points,
            maxPoints = score.MaxPoints,
            share = score.Share,
        });
        if (touched == 0)
        {
            return null;
        }

        await work.AppendSteps(row.Id, taken.Attempt.StepCount, [.. steps, .. marked], actorId);
        await work.Post(new OutboxMail($"result:{row.Id}", row.PersonId, "result", row.Id), now);
        var detail = JsonSerializer.Serialize(new { row.Purpose, row.Number, overdue = finished.WasOverdue, finished.LateSeconds });
        await work.Audit(new AuditEntry(now, actorId, deed, "Attempt", row.Id.ToString(), row.PersonId, detail));
        if (row.Purpose == Purpose.After)
        {
            await work.RecordTest(row.Id, row.EnrolmentId, score.Share, now);
        }

        await completion.Run(work, row.EnrolmentId, actorId, now);
        return result;
    }

    internal static class Sql
    {
        public const string Finish = """
            UPDATE Attempt SET State = @state, FinishedAt = @finishedAt, PointsHundredths = @points, MaxPointsHundredths = @maxPoints,
                               ShareBasisPoints = @share, Version = Version + 1
            WHERE Id = @id AND State = 'in_progress'
            """;
    }
}
