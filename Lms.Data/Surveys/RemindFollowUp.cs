using Lms.Assessments.Surveys;
using Lms.Data.Audit;
using Lms.Data.Outbox;

namespace Lms.Data.Surveys;

/// <summary>Posts what reminders of open follow-ups are due, each once: the row remembers the newest.</summary>
public sealed class RemindFollowUp(Db db, TimeProvider clock)
{
    /// <summary>The templates, in order.</summary>
    public static readonly string[] Templates = ["survey_reminder_1", "survey_reminder_2"];

    /// <returns>How many were posted.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var posted = 0;
        foreach (var open in await db.List<OpenSurvey>(Sql.Open, new { now, invitedBefore = now.AddDays(-FollowUpRule.Reminders[0]) }, cancel))
        {
            if (FollowUpRule.ReminderDue(open.InvitedAt, open.RemindedAt, open.ClosesAt, now) is { } number && await Post(open, number, now, cancel))
            {
                posted++;
            }
        }

        return posted;
    }

    private Task<bool> Post(OpenSurvey open, int number, DateTimeOffset now, CancellationToken cancel) => db.Work(nameof(RemindFollowUp), async work =>
    {
        if (await work.Execute(Sql.Mark, new { open.Id, now, since = FollowUpRule.ReminderAt(open.InvitedAt, number) }) == 0)
        {
            return false;
        }

        await work.Post(new OutboxMail(FormattableString.Invariant($"survey:{open.Id}:reminder:{number}"), open.PersonId, Templates[number - 1], open.Id), now);
        await work.Audit(new AuditEntry(now, null, nameof(RemindFollowUp), "Survey", open.Id.ToString(), open.PersonId));
        return true;
    }, cancel);

    internal sealed record OpenSurvey
    {
        public Guid Id { get; init; }

        public Guid PersonId { get; init; }

        public DateTimeOffset InvitedAt { get; init; }

        public DateTimeOffset? RemindedAt { get; init; }

        public DateTimeOffset ClosesAt { get; init; }
    }

    internal static class Sql
    {
        public const string Open = """
            SELECT s.Id, e.PersonId, s.InvitedAt, s.RemindedAt, s.ClosesAt
            FROM Survey s JOIN Enrolment e ON e.Id = s.EnrolmentId
            WHERE s.State = 'open' AND s.InvitedAt <= @invitedBefore AND s.ClosesAt > @now AND e.State IN ('active', 'completed')
            ORDER BY s.InvitedAt, s.Id
            """;

        public const string Mark = """
            UPDATE Survey SET RemindedAt = @now, Version = Version + 1
            WHERE Id = @Id AND State = 'open' AND (RemindedAt IS NULL OR RemindedAt < @since)
            """;
    }
}
