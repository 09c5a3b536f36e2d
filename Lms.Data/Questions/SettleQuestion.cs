using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Questions;

/// <summary>A trainer answers a question (aloud, or in writing too), parks it, takes it off, or opens it again. Any trainer of the session, not only its lead.</summary>
public sealed class SettleQuestion(Db db, SessionLog log, TimeProvider clock)
{
    /// <param name="answer">In writing, with <see cref="QuestionAct.Answer"/>; null or empty = it was given aloud.</param>
    /// <returns>False where there is no such question for this person, or it is not theirs to settle.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, and those of <see cref="QuestionRule"/></exception>
    public Task<bool> Run(Guid sessionId, Guid questionId, QuestionAct act, string? answer, Scope by) => db.Work(nameof(SettleQuestion), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return false;
        }

        await work.HoldLive(session);
        if (await work.FindQuestion(sessionId, questionId) is not { } question)
        {
            return false;
        }

        var was = Code.Read<QuestionState>(question.State);
        var state = QuestionRule.Next(was, act);
        var words = act == QuestionAct.Answer ? QuestionRule.Answer(answer) : question.Answer;
        if (state == was && words == question.Answer)
        {
            return true; // pressed twice
        }

        var now = clock.GetUtcNow();
        var settled = state != QuestionState.Asked;
        if (await work.Execute(Sql.Settle, new { questionId, state = Code.Of(state), words, was = question.State, at = settled ? now : (DateTimeOffset?)null, who = settled ? by.PersonId : (Guid?)null }) != 1)
        {
            throw new RuleBroken("question.removed");
        }

        var (kind, payload) = Told(questionId, state, words);
        await log.Append(work, sessionId, kind, payload, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SettleQuestion), "Question", questionId.ToString(), question.PersonId, CanonicalJson.Write(new { state = Code.Of(state) })));
        return true;
    });

    private static (string Kind, object Payload) Told(Guid id, QuestionState state, string? words) => state switch
    {
        QuestionState.Answered => (SessionEventKind.QuestionAnswered, new QuestionAnswered(id, words)),
        QuestionState.Parked => (SessionEventKind.QuestionParked, new QuestionSettled(id)),
        QuestionState.Removed => (SessionEventKind.QuestionRemoved, new QuestionSettled(id)),
        QuestionState.Asked => (SessionEventKind.QuestionReopened, new QuestionSettled(id)),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    internal static class Sql
    {
        public const string Settle = "UPDATE Question SET State = @state, Answer = @words, SettledAt = @at, SettledBy = @who WHERE Id = @questionId AND State = @was";
    }
}
