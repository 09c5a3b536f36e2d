using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Questions;

/// <summary>Puts a question to the trainers before everybody's eyes. The same key again is the same question, come twice over a bad line.</summary>
public sealed class AskQuestion(Db db, SessionLog log, TimeProvider clock)
{
    /// <param name="key">Of the browser's choosing, at most 60 characters.</param>
    /// <returns>The question's id; null where the session does not exist for this person.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, and those of <see cref="QuestionRule"/></exception>
    public Task<Guid?> Run(Guid sessionId, string? typed, string key, Scope by) => db.Hot<Guid?>(nameof(AskQuestion), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { } session || !(session.IsTrainee || session.MayRun))
        {
            return null;
        }

        var known = new { sessionId, by.PersonId, key };
        if (await work.Find<QuestionRow>(Sql.FindByKey, known) is { } before)
        {
            return before.Id;
        }

        var text = QuestionRule.Text(typed);
        await work.HoldLive(session);
        var now = clock.GetUtcNow();
        QuestionRule.CheckPace(await work.Read<long>(Sql.CountSince, new { sessionId, by.PersonId, since = now - QuestionRule.Window }));
        var id = work.NewId();
        if (!await work.TryInsert(Sql.Insert, new { id, sessionId, by.PersonId, text, key, now }))
        {
            return (await work.Read<QuestionRow>(Sql.FindByKey, known)).Id;
        }

        await log.Append(work, sessionId, SessionEventKind.QuestionAsked, new QuestionAsked(id, text, by.PersonId, await work.ReadName(by.PersonId)), by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AskQuestion), "Session", sessionId.ToString(), by.PersonId));
        return id;
    });

    internal static class Sql
    {
        public const string FindByKey = "SELECT Id FROM Question WHERE SessionId = @sessionId AND PersonId = @PersonId AND IdempotencyKey = @key";

        public const string CountSince = "SELECT COUNT(*) FROM Question WHERE SessionId = @sessionId AND PersonId = @PersonId AND AskedAt > @since";

        public const string Insert = """
            INSERT INTO Question (Id, SessionId, PersonId, Text, State, Upvotes, IdempotencyKey, AskedAt)
            VALUES (@id, @sessionId, @PersonId, @text, 'asked', 0, @key, @now)
            """;
    }
}
