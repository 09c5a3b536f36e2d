using Lms.Assessments.Questions;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Questions;

/// <summary>"This is my question too": once a person, by key. The row says who; the event says only how many.</summary>
public sealed class UpvoteQuestion(Db db, SessionLog log, TimeProvider clock)
{
    /// <returns>The votes it has now, the same when the vote comes again; null where there is no such question for this person.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>question.own</c>, <c>question.settled</c></exception>
    public Task<int?> Run(Guid sessionId, Guid questionId, Scope by) => db.Hot<int?>(nameof(UpvoteQuestion), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { IsTrainee: true } session)
        {
            return null;
        }

        await work.HoldLive(session);
        if (await work.FindQuestion(sessionId, questionId) is not { } question)
        {
            return null;
        }

        var args = new { questionId, by.PersonId };
        if (await work.Read<long>(Sql.CountOwn, args) > 0)
        {
            return question.Upvotes;
        }

        QuestionRule.CheckUpvote(Code.Read<QuestionState>(question.State), question.PersonId == by.PersonId);
        if (await work.TryInsert(Sql.Insert, args))
        {
            await work.Execute(Sql.Count, args);
            var votes = (await work.FindQuestion(sessionId, questionId))!.Upvotes;
            await log.Append(work, sessionId, SessionEventKind.QuestionUpvoted, new QuestionUpvoted(questionId, votes), actorId: null, clock.GetUtcNow());
            return votes;
        }

        return (await work.FindQuestion(sessionId, questionId))!.Upvotes;
    });

    internal static class Sql
    {
        public const string CountOwn = "SELECT COUNT(*) FROM QuestionUpvote WHERE QuestionId = @questionId AND PersonId = @PersonId";

        public const string Insert = "INSERT INTO QuestionUpvote (QuestionId, PersonId) VALUES (@questionId, @PersonId)";

        public const string Count = "UPDATE Question SET Upvotes = Upvotes + 1 WHERE Id = @questionId";
    }
}
