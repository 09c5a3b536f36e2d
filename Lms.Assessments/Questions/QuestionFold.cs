using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Questions;

/// <summary>What an event does to the questions of a room.</summary>
public static class QuestionFold
{
    /// <summary>The same list where the event is not about questions, or is about one that is not there.</summary>
    public static ValueList<RoomQuestion> After(this ValueList<RoomQuestion> questions, SessionEvent one) => one.Kind switch
    {
        SessionEventKind.QuestionAsked => questions.Asked(one.Read<QuestionAsked>()),
        SessionEventKind.QuestionUpvoted when one.Read<QuestionUpvoted>() is var upvoted =>
            questions.Changed(upvoted.Question, q => q with { Votes = upvoted.Votes }),
        SessionEventKind.QuestionAnswered when one.Read<QuestionAnswered>() is var answered =>
            questions.Changed(answered.Question, q => q with { State = "answered", Answer = answered.Answer }),
        SessionEventKind.QuestionParked => questions.Changed(one.Read<QuestionSettled>().Question, q => q with { State = "parked" }),
        SessionEventKind.QuestionReopened => questions.Changed(one.Read<QuestionSettled>().Question, q => q with { State = "asked" }),
        SessionEventKind.QuestionRemoved when one.Read<QuestionSettled>() is var removed =>
            questions.Where(q => q.Question != removed.Question).ToValueList(),
        _ => questions,
    };

    private static ValueList<RoomQuestion> Asked(this ValueList<RoomQuestion> questions, QuestionAsked asked) =>
        questions.Append(new RoomQuestion(asked.Question, asked.Text, asked.Name, 0, "asked", null)).ToValueList();

    private static ValueList<RoomQuestion> Changed(this ValueList<RoomQuestion> questions, Guid question, Func<RoomQuestion, RoomQuestion> change) =>
        questions.Select(q => q.Question == question ? change(q) : q).ToValueList();
}
