using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Lets a text be seen, or takes it off; any who run the session may. A word of a cloud goes with everybody who wrote it, those who
/// write it later too. The audit names the session and not the text, so that it never joins a person to one.
/// </summary>
public sealed class ModerateAnswer(Db db, SessionLog log, TimeProvider clock)
{
    /// <summary>False when there is no such text for this person. Throws <c>session.over</c>.</summary>
    public Task<bool> Run(Guid sessionId, Guid answerId, bool show, Scope scope) => db.Work(nameof(ModerateAnswer), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, scope) is not { MayRun: true }
            || await work.Find<TextRow>(Sql.Find, new { sessionId, answerId }) is not { } text)
        {
            return false;
        }

        await work.Hold(sessionId);
        var state = Code.Of(show ? AnswerState.Shown : AnswerState.Hidden);
        await work.Execute(text.WordKey is null ? Sql.One : Sql.Word, new { answerId, text.PollId, text.WordKey, state });
        await work.Audit(new AuditEntry(InstantJson.Stored(clock.GetUtcNow()), scope.PersonId, nameof(ModerateAnswer), "Session", sessionId.ToString()));
        log.Touch(work, sessionId, SessionPart.Tally);
        return true;
    });

    internal sealed record TextRow
    {
        public Guid PollId { get; init; }

        public string? WordKey { get; init; }
    }

    internal static class Sql
    {
        public const string Find = "SELECT a.PollId, a.WordKey FROM PollAnswer a JOIN Poll p ON p.Id = a.PollId WHERE a.Id = @answerId AND p.SessionId = @sessionId";

        public const string One = "UPDATE PollAnswer SET State = @state WHERE Id = @answerId";

        public const string Word = "UPDATE PollAnswer SET State = @state WHERE PollId = @PollId AND WordKey = @WordKey";
    }
}
