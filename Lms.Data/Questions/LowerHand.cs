using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Questions;

/// <summary>Takes a hand down: one's own, anybody's by a trainer, or all by a trainer. One that is down already stays so.</summary>
public sealed class LowerHand(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>False where the session does not exist for this person, or it is somebody else's hand and they are no trainer of it.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public Task<bool> Run(Guid sessionId, Guid personId, Scope by) => db.Hot(nameof(LowerHand), work => Lower(work, sessionId, personId, by));

    /// <summary>Everybody's, by a trainer.</summary>
    public Task<bool> All(Guid sessionId, Scope by) => db.Hot(nameof(LowerHand), work => Lower(work, sessionId, null, by));

    private async Task<bool> Lower(UnitOfWork work, Guid sessionId, Guid? personId, Scope by)
    {
        var own = personId == by.PersonId;
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { } session || !(session.MayRun || (own && session.IsTrainee)))
        {
            return false;
        }

        await work.HoldLive(session);
        if (await work.Execute(personId is null ? Sql.All : Sql.One, new { sessionId, personId }) > 0)
        {
            // The person's own page must hear of a hand that somebody else took down.
            await log.Append(work, sessionId, SessionEventKind.HandLowered, new HandLowered(personId), by.PersonId, clock.GetUtcNow(), own ? Audience.Trainers : Audience.All);
        }

        return true;
    }

    internal static class Sql
    {
        public const string One = "UPDATE Hand SET Up = 0 WHERE SessionId = @sessionId AND PersonId = @personId AND Up = 1";

        public const string All = "UPDATE Hand SET Up = 0 WHERE SessionId = @sessionId AND Up = 1";
    }
}
