namespace Lms.Data.Questions;

/// <summary>Questions and hands of a session. Who may see them is asked before (SessionAccessQueries).</summary>
public sealed class QuestionQueries(Db db)
{
    /// <summary>What waits first, most wanted first; then what is parked, then what is answered. Without what was removed.</summary>
    public Task<IReadOnlyList<AskedQuestion>> List(Guid sessionId, Guid readerId) => db.List<AskedQuestion>(Sql.List, new { sessionId, readerId });

    public Task<AskedQuestion?> Find(Guid sessionId, Guid questionId, Guid readerId) => db.Find<AskedQuestion>(Sql.Find, new { sessionId, questionId, readerId });

    /// <summary>Hands that are up, in the order they were raised.</summary>
    public Task<IReadOnlyList<RaisedHand>> Hands(Guid sessionId) => db.List<RaisedHand>(Sql.Hands, new { sessionId });

    public async Task<bool> HasHandUp(Guid sessionId, Guid personId) => await db.Read<long>(Sql.CountHand, new { sessionId, personId }) > 0;

    internal static class Sql
    {
        private const string Rows = """
            SELECT q.Id, q.Text, p.NativeName AS Name, q.State, q.Upvotes, q.Answer, q.AskedAt,
                   CASE WHEN q.PersonId = @readerId THEN 1 ELSE 0 END AS IsOwn,
                   CASE WHEN EXISTS (SELECT 1 FROM QuestionUpvote u WHERE u.QuestionId = q.Id AND u.PersonId = @readerId) THEN 1 ELSE 0 END AS Upvoted
            FROM Question q JOIN Person p ON p.Id = q.PersonId
            WHERE q.SessionId = @sessionId AND q.State <> 'removed'
            """;

        public const string List = Rows + """

            ORDER BY CASE q.State WHEN 'asked' THEN 0 WHEN 'parked' THEN 1 ELSE 2 END, q.Upvotes DESC, q.AskedAt, q.Id
            """;

        public const string Find = Rows + " AND q.Id = @questionId";

        public const string Hands = """
            SELECT h.PersonId, p.NativeName, p.LatinName, h.RaisedAt FROM Hand h JOIN Person p ON p.Id = h.PersonId
            WHERE h.SessionId = @sessionId AND h.Up = 1 ORDER BY h.RaisedAt, h.PersonId
            """;

        public const string CountHand = "SELECT COUNT(*) FROM Hand WHERE SessionId = @sessionId AND PersonId = @personId AND Up = 1";
    }
}
