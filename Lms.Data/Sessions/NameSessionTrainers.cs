using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>
/// Says who of the cohort's trainers leads a session and who helps. It changes who is written and shown; running it stays open to
/// everybody who trains the cohort, so that an illness on the day needs no officer.
/// </summary>
public sealed class NameSessionTrainers(Db db, TimeProvider clock)
{
    /// <summary>False when the session is not there or not the reader's to run.</summary>
    /// <exception cref="RuleBroken"><c>session.not_trainer</c>: somebody named does not train the cohort; <c>session.over</c>, <c>session.cancelled</c></exception>
    public Task<bool> Run(Guid sessionId, Guid? trainerId, IReadOnlyList<Guid> coTrainers, Scope by) => db.Work(nameof(NameSessionTrainers), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } access)
        {
            return false;
        }

        if (Lms.Assessments.Sessions.SessionChangeRule.Refusal(access.Standing, movesInTime: false) is { } refusal)
        {
            throw refusal;
        }

        var offered = await work.ListCohortTrainers(access.CohortId);
        if (coTrainers.Concat(trainerId is { } id ? [id] : []).Except(offered).Any())
        {
            throw new RuleBroken("session.not_trainer");
        }

        await work.NameTrainers(sessionId, trainerId, coTrainers);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(NameSessionTrainers), "Session", sessionId.ToString()));
        return true;
    });
}
