using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;

namespace Lms.Data.Sessions;

/// <summary>What publishing does, for the deed of a trainer and the one of the pattern.</summary>
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

        await work.Audit(new AuditEntry(now, by, nameof(PublishSession), "Session", session.Id.ToString()));
    }
}
