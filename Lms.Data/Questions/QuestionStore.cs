namespace Lms.Data.Questions;

/// <summary>Loads what the deeds on questions and hands look at.</summary>
internal static class QuestionStore
{
    public static Task<QuestionRow?> FindQuestion(this IReads reads, Guid sessionId, Guid questionId) =>
        reads.Find<QuestionRow>(Sql.Find, new { sessionId, questionId });

    /// <summary>The name everybody in the room reads: the person's own, in their own script.</summary>
    public static Task<string> ReadNativeName(this IReads reads, Guid personId) => reads.Read<string>(Sql.Name, new { personId });

    internal static class Sql
    {
        public const string Find = "SELECT Id, PersonId, State, Upvotes, Answer FROM Question WHERE Id = @questionId AND SessionId = @sessionId";

        public const string Name = "SELECT NativeName FROM Person WHERE Id = @personId";
    }
}
