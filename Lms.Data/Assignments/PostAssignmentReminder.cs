using Lms.Assessments.Assignments;
using Lms.Assessments.Values;
using Lms.Data.Outbox;
using Lms.Data.Sessions;

namespace Lms.Data.Assignments;

/// <summary>
/// Posts one reminder of a due time to everybody who has not handed in, once: the mark's key lets the first run through. A due time
/// that is moved is another one, and reminded of anew.
/// </summary>
public sealed class PostAssignmentReminder(Db db, TimeProvider clock)
{
    /// <summary>What may be due; the core says which is.</summary>
    public Task<IReadOnlyList<DueAssignmentReminder>> Due(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return db.List<DueAssignmentReminder>(Sql.Due, new { now, until = now + DueReminderRule.WeekBefore }, cancel);
    }

    /// <returns>How many were written; null when it is not due, or was said already.</returns>
    public Task<int?> Run(Guid assignmentId, DueReminderKind kind, CancellationToken cancel = default) => db.Work<int?>(nameof(PostAssignmentReminder), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindAssignmentRow(assignmentId) is not { Standing: AssignmentState.Published } assignment || assignment.OpensAt > now
            || !DueReminderRule.IsDue(kind, assignment.DueAt, now)
            || !await work.TryInsert(Sql.Mark, new { assignmentId, kind = Code.Of(kind), assignment.DueAt, now }))
        {
            return null;
        }

        var people = await work.List<Addressee>(Sql.People, new { assignmentId });
        foreach (var person in people)
        {
            var key = $"assignment-{Code.Of(kind)}:{SessionPeople.Mark(assignment.DueAt)}:{assignmentId}:{person.PersonId}";
            await work.Post(new OutboxMail(key, person.PersonId, "assignment_" + Code.Of(kind), assignmentId), now);
        }

        return people.Count;
    }, cancel);

    private sealed record Addressee
    {
        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT a.Id AS AssignmentId, a.DueAt,
                   CASE WHEN EXISTS (SELECT 1 FROM AssignmentReminder w WHERE w.AssignmentId = a.Id AND w.DueAt = a.DueAt AND w.Kind = 'week') THEN 1 ELSE 0 END AS WeekSaid,
                   CASE WHEN EXISTS (SELECT 1 FROM AssignmentReminder d WHERE d.AssignmentId = a.Id AND d.DueAt = a.DueAt AND d.Kind = 'day') THEN 1 ELSE 0 END AS DaySaid
            FROM Assignment a JOIN Cohort c ON c.Id = a.CohortId
            WHERE a.State = 'published' AND a.OpensAt <= @now AND a.DueAt > @now AND a.DueAt <= @until AND c.State = 'planned'
            ORDER BY a.DueAt, a.Id
            """;

        public const string Mark = "INSERT INTO AssignmentReminder (AssignmentId, Kind, DueAt, PostedAt) VALUES (@assignmentId, @kind, @DueAt, @now)";

        public const string People = """
            SELECT e.PersonId FROM Assignment a JOIN Enrolment e ON e.CohortId = a.CohortId AND e.State IN ('active', 'completed')
            WHERE a.Id = @assignmentId AND NOT EXISTS (
                SELECT 1 FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId WHERE m.AssignmentId = a.Id AND m.EnrolmentId = e.Id AND s.Round > 0)
            """;
    }
}
