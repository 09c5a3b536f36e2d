using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;

namespace Lms.Data.Sessions;

/// <summary>What publishing and cancelling do, for the deeds of a trainer and those of the pattern and the cohort.</summary>
internal static class PublishedSessions
{
    /// <param name="by">Null when the pattern publishes.</param>
    /// <exception cref="RuleBroken"><c>session.already_published</c> where somebody was quicker.</exception>
    public static async Task Publish(this UnitOfWork work, SessionRecord session, Guid? by, DateTimeOffset now)
    {
        if (!await work.MoveSession(session.Id, SessionState.Draft, SessionState.Published, calendarBump: 0))
        {
            throw new RuleBroken("session.already_published");
        }

        await work.TellPeople(session.Id, SessionPeople.Planned, "", now);
        await work.SkipReminders(session.Id, session.StartsAt, now);
        await work.Audit(new AuditEntry(now, by, nameof(PublishSession), "Session", session.Id.ToString()));
    }

    /// <summary>Those of a cohort that was called off. What runs already is ended by its trainer.</summary>
    public static async Task CancelSessionsOf(this UnitOfWork work, Guid cohortId, Guid by, DateTimeOffset now)
    {
        foreach (var id in await work.List<Guid>(Sql.Waiting, new { cohortId }))
        {
            await work.Cancel((await work.FindSession(id))!, null, by, now);
        }
    }

    /// <summary>People are told only of what they knew: a draft goes quietly.</summary>
    /// <param name="reason">Null where the cohort itself was called off.</param>
    /// <exception cref="RuleBroken"><c>session.already_open</c> where it was opened meanwhile.</exception>
    public static async Task Cancel(this UnitOfWork work, SessionRecord session, string? reason, Guid by, DateTimeOffset now)
    {
        if (!await work.MoveSession(session.Id, session.Standing, SessionState.Cancelled, calendarBump: 1))
        {
            throw new RuleBroken("session.already_open");
        }

        await work.KeepCancelReason(session.Id, reason);
        var told = session.Standing == SessionState.Published ? await work.TellPeople(session.Id, SessionPeople.Cancelled, "", now) : 0;
        await work.Audit(new AuditEntry(now, by, nameof(CancelSession), "Session", session.Id.ToString(), null, $"{{\"people\":{told}}}"));
    }

    internal static class Sql
    {
        public const string Waiting = "SELECT Id FROM Session WHERE CohortId = @cohortId AND State IN ('draft', 'published') ORDER BY StartsAt, Id";
    }
}
