using Lms.Data;
using Lms.Data.Questions;
using Lms.Data.Sessions;
using Lms.Web.People;

namespace Lms.Web.Questions;

/// <summary>What the parts about questions and hands show.</summary>
public sealed class RoomQuestions(QuestionQueries questions, Db db, CurrentPerson me)
{
    public async Task<QuestionsView> Room(SessionAccess access) =>
        new(access, await questions.List(access.SessionId, me.Id), [], await questions.HasHandUp(access.SessionId, me.Id), NewKey());

    public async Task<QuestionsView> Console(SessionAccess access) =>
        new(access, await questions.List(access.SessionId, me.Id), await questions.Hands(access.SessionId), HandUp: false, NewKey());

    // Made with the form, so that a form sent twice is one question.
    private string NewKey() => db.NewId().ToString("N");
}
