using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Outbox;

namespace Lms.Data.Surveys;

/// <summary>Asks one person what has become of the module 90 days later, once: the asking's key lets the first run through.</summary>
public sealed class InviteFollowUp(Db db, FrozenInstruments instruments, LinkKey links, TimeProvider clock)
{
    public const string Template = "survey_follow_up";

    /// <summary>Enrolments of cohorts that ended long enough ago and not too long; the caller knows their calendars.</summary>
    public Task<IReadOnlyList<DueFollowUp>> Due(CancellationToken cancel = default)
    {
        // A day of room on both sides: the day is counted in the cohort's zone.
        var now = clock.GetUtcNow();
        return db.List<DueFollowUp>(Sql.Due, new { from = now.AddDays(-FollowUpRule.Days - FollowUpRule.LatestDays - 1), until = now.AddDays(1 - FollowUpRule.Days) }, cancel);
    }

    /// <summary>True when this call asked. Nobody is asked what their module does not ask.</summary>
    /// <param name="dueAt">When it was due; the 45 days count from there.</param>
    public async Task<bool> Run(DueFollowUp due, DateTimeOffset dueAt, CancellationToken cancel = default)
    {
        if ((await instruments.Read(due.ModuleVersionId)).Instrument.For(SurveyWave.FollowUp).IsEmpty)
        {
            return false;
        }

        return await db.Work(nameof(InviteFollowUp), async work =>
        {
            var (id, now) = (work.NewId(), clock.GetUtcNow());
            if (!FollowUpRule.IsInvitationDue(dueAt, now) || !await work.TryAddSurvey(new SurveyStore.NewSurvey
            {
                Id = id,
                EnrolmentId = due.EnrolmentId,
                Wave = Code.Of(SurveyWave.FollowUp),
                TokenHash = LinkSecret.Hash(links.OfSurvey(id)),
                OpensAt = now,
                ClosesAt = FollowUpRule.ClosesAt(dueAt),
                InvitedAt = now,
                Now = now,
            }))
            {
                return false;
            }

            await work.Post(new OutboxMail($"survey:{id}:invitation", due.PersonId, Template, id), now);
            await work.Audit(new AuditEntry(now, null, nameof(InviteFollowUp), "Survey", id.ToString(), due.PersonId));
            return true;
        }, cancel);
    }

    internal static class Sql
    {
        // A training that came on a list was not taken here: whoever was there is a stranger to us, and was promised no question.
        public const string Due = """
            SELECT e.Id AS EnrolmentId, e.PersonId, c.EndsAt, c.TimeZone, c.ModuleVersionId
            FROM Cohort c JOIN Enrolment e ON e.CohortId = c.Id
            WHERE c.EndsAt >= @from AND c.EndsAt <= @until AND c.State = 'planned' AND e.State IN ('active', 'completed')
              AND NOT EXISTS (SELECT 1 FROM Survey s WHERE s.EnrolmentId = e.Id AND s.Wave = 'follow_up')
              AND NOT EXISTS (SELECT 1 FROM PastTraining t WHERE t.CohortId = c.Id)
            ORDER BY c.EndsAt, e.Id
            """;
    }
}
