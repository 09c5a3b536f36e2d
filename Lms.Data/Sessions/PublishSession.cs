using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Shows a draft to the cohort's people, once its plan has what a training needs, and writes to everybody enrolled.</summary>
public sealed class PublishSession(Db db, TimeProvider clock)
{
    /// <summary>False when the session is not there or not the reader's to run.</summary>
    /// <exception cref="RuleBroken">From <see cref="SessionChangeRule.PublishRefusal"/>.</exception>
    public Task<bool> Run(Guid sessionId, Scope by) => db.Work(nameof(PublishSession), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var session = (await work.FindSession(sessionId))!;
        if (SessionChangeRule.PublishRefusal(session.Standing, await work.ReadPlan(sessionId), session.EndsAt, now) is { } refusal)
        {
            throw refusal;
        }

        await work.Publish(session, by.PersonId, now);
        return true;
    });
}
