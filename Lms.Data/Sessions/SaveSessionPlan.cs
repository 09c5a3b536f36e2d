using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Saves a session's whole plan. While it runs too: a plan is what one leaves when the hour goes another way.</summary>
public sealed class SaveSessionPlan(Db db, TimeProvider clock)
{
    /// <summary>False when the session is not there or not the reader's to run.</summary>
    /// <param name="version">The one the reader saw.</param>
    /// <exception cref="RuleBroken">From <see cref="SessionPlan.Check"/> and <see cref="SessionChangeRule.PlanRefusal"/>; <c>stale</c> when somebody changed it since.</exception>
    public Task<bool> Run(Guid sessionId, int version, SessionPlan plan, Scope by) => db.Work(nameof(SaveSessionPlan), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return false;
        }

        var session = (await work.FindSession(sessionId))!;
        plan.Check(session.Days, session.LengthMinutes);
        if (SessionChangeRule.PlanRefusal(session.Standing, plan) is { } refusal)
        {
            throw refusal;
        }

        if (!await work.TouchVersion(sessionId, version))
        {
            throw new RuleBroken("stale");
        }

        await work.SavePlan(sessionId, plan);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SaveSessionPlan), "Session", sessionId.ToString()));
        return true;
    });
}
