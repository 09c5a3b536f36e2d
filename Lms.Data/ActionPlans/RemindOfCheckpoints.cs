using System.Globalization;
using Lms.Assessments.ActionPlans;
using Lms.Data.Outbox;

namespace Lms.Data.ActionPlans;

/// <summary>Writes participant and mentor about a checkpoint that comes, once: the mark lets the first run through.</summary>
public sealed class RemindOfCheckpoints(Db db, TimeProvider clock)
{
    /// <returns>How many checkpoints were written about.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var posted = 0;
        foreach (var due in await db.List<Due>(Sql.Due, new { from = day.AddDays(-CheckpointRule.DaysAfter - 1), until = day.AddDays(CheckpointRule.DaysBefore + 1) }, cancel))
        {
            if (CheckpointRule.IsReminded(due.DueOn, PlanDay.OfReminders(now, due.TimeZone)))
            {
                posted += await Post(due, now, cancel);
            }
        }

        return posted;
    }

    private Task<int> Post(Due due, DateTimeOffset now, CancellationToken cancel) => db.Work(nameof(RemindOfCheckpoints), async work =>
    {
        if (await work.Execute(Sql.Mark, new { due.EnrolmentId, due.Day, now }) != 1)
        {
            return 0;
        }

        foreach (var person in new[] { due.PersonId, due.MentorId }.OfType<Guid>())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"checkpoint:{due.Day}:{due.EnrolmentId}:{person}");
            await work.Post(new OutboxMail(key, person, "checkpoint", due.EnrolmentId), now);
        }

        return 1;
    }, cancel);

    internal sealed record Due
    {
        public Guid EnrolmentId { get; init; }

        public int Day { get; init; }

        public Guid? PersonId { get; init; }

        public Guid? MentorId { get; init; }

        public DateOnly DueOn { get; init; }

        public string TimeZone { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT k.EnrolmentId, k.Day, e.PersonId, m.MentorId, k.DueOn, c.TimeZone
            FROM CoachingCheckpoint k
            JOIN Enrolment e ON e.Id = k.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            LEFT JOIN Mentorship m ON m.EnrolmentId = e.Id AND m.EndedAt IS NULL
            WHERE k.State = 'due' AND k.RemindedAt IS NULL AND k.DueOn >= @from AND k.DueOn <= @until AND e.State <> 'withdrawn' AND c.State <> 'cancelled'
            ORDER BY k.DueOn, k.EnrolmentId
            """;

        public const string Mark = "UPDATE CoachingCheckpoint SET RemindedAt = @now WHERE EnrolmentId = @EnrolmentId AND Day = @Day AND RemindedAt IS NULL AND State = 'due'";
    }
}
