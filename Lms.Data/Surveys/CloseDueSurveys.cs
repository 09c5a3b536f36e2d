using Lms.Data.Audit;

namespace Lms.Data.Surveys;

/// <summary>
/// Closes askings whose time is over and confirmations nobody gave. What was answered of them stays on record and counts for nothing:
/// only what somebody sent is their word.
/// </summary>
public sealed class CloseDueSurveys(Db db, TimeProvider clock)
{
    /// <returns>How many were closed.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var closed = 0;
        foreach (var due in await db.List<Closing>(Sql.Due, new { now }, cancel))
        {
            closed += await Close(due, "Survey", Sql.Close, now, cancel);
        }

        foreach (var due in await db.List<Closing>(Sql.DueConfirmations, new { now }, cancel))
        {
            closed += await Close(due, "PracticeConfirmation", Sql.CloseConfirmation, now, cancel);
        }

        return closed;
    }

    private Task<int> Close(Closing due, string noun, string sql, DateTimeOffset now, CancellationToken cancel) => db.Work(nameof(CloseDueSurveys), async work =>
    {
        var closed = await work.Execute(sql, new { due.Id });
        if (closed == 1)
        {
            await work.Audit(new AuditEntry(now, null, nameof(CloseDueSurveys), noun, due.Id.ToString(), due.PersonId));
        }

        return closed;
    }, cancel);

    internal sealed record Closing
    {
        public Guid Id { get; init; }

        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT s.Id, e.PersonId FROM Survey s JOIN Enrolment e ON e.Id = s.EnrolmentId
            WHERE s.State = 'open'
              AND (s.ClosesAt <= @now OR e.State = 'withdrawn'
                OR (s.Wave = 'before' AND EXISTS (SELECT 1 FROM LessonReading lr WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL)))
            ORDER BY s.OpensAt, s.Id
            """;

        public const string Close = "UPDATE Survey SET State = 'expired', Version = Version + 1 WHERE Id = @Id AND State = 'open'";

        public const string DueConfirmations = """
            SELECT f.Id, e.PersonId FROM PracticeConfirmation f JOIN Survey s ON s.Id = f.SurveyId JOIN Enrolment e ON e.Id = s.EnrolmentId
            WHERE f.State = 'asked' AND f.ExpiresAt <= @now ORDER BY f.ExpiresAt, f.Id
            """;

        public const string CloseConfirmation = "UPDATE PracticeConfirmation SET State = 'expired', Version = Version + 1 WHERE Id = @Id AND State = 'asked'";
    }
}
