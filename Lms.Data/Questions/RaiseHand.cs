using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Questions;

/// <summary>Somebody asks to speak. A hand that is up keeps its place in the order, however often it is raised.</summary>
public sealed class RaiseHand(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or they are no trainee of it.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>: nobody is called up in a break.</exception>
    public Task<bool> Run(Guid sessionId, Scope by) => db.Hot(nameof(RaiseHand), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { IsTrainee: true } session)
        {
            return false;
        }

        SessionRule.MustBeOpen(session.Standing);
        await work.HoldLive(session);
        var args = new { sessionId, by.PersonId, now = clock.GetUtcNow() };
        if (await work.Execute(Sql.Up, args) == 1 || await work.TryInsert(Sql.Insert, args))
        {
            await log.Append(work, sessionId, SessionEventKind.HandRaised, new HandRaised(by.PersonId, await work.ReadName(by.PersonId)), by.PersonId, args.now, Audience.Trainers);
        }

        return true;
    });

    internal static class Sql
    {
        public const string Up = "UPDATE Hand SET Up = 1, RaisedAt = @now WHERE SessionId = @sessionId AND PersonId = @PersonId AND Up = 0";

        public const string Insert = """
            INSERT INTO Hand (SessionId, PersonId, Up, RaisedAt)
            SELECT @sessionId, @PersonId, 1, @now
            WHERE NOT EXISTS (SELECT 1 FROM Hand h WHERE h.SessionId = @sessionId AND h.PersonId = @PersonId)
            """;
    }
}
