using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Takes a poll off the desk that was never asked. One that was asked stays for ever.</summary>
public sealed class RemovePrepared(Db db, TimeProvider clock)
{
    /// <summary>False when there is no such poll for this person. Throws <c>session.over</c>, <c>poll.already_opened</c>.</summary>
    public Task<bool> Run(Guid sessionId, Guid pollId, Scope scope) => db.Work(nameof(RemovePrepared), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, scope) is not { MayRun: true }
            || await work.FindPoll(pollId) is not { } row || row.SessionId != sessionId)
        {
            return false;
        }

        await work.Hold(sessionId);
        if (await work.Execute(Sql.Remove, new { pollId }) != 1)
        {
            throw new RuleBroken("poll.already_opened");
        }

        await work.Audit(new AuditEntry(InstantJson.Stored(clock.GetUtcNow()), scope.PersonId, nameof(RemovePrepared), "Session", sessionId.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Remove = "DELETE FROM Poll WHERE Id = @pollId AND State = 'prepared'";
    }
}
