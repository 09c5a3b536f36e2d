namespace Lms.Data.Questions;

/// <summary>Loads what the deeds on questions and hands look at.</summary>
internal static class QuestionStore
{
    public static Task<QuestionRow?> FindQuestion(this IReads reads, Guid sessionId, Guid questionId) =>
        reads.Find<QuestionRow>(Sql.Find, new { sessionId, questionId });

    internal static class Sql
    {
        public const string Find = "SELECT Id, PersonId, State, Upvotes, Answer FROM Question WHERE Id = @questionId AND SessionId = @sessionId";
    }
}
