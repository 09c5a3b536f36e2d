namespace Lms.Data.Marks;

/// <summary>A marker's own sentences. No scope: they are asked for by their owner only.</summary>
public sealed class CommentQueries(Db db)
{
    /// <summary>The most used first.</summary>
    public Task<IReadOnlyList<MarkComment>> Of(Guid personId) => db.List<MarkComment>(Sql.Of, new { personId });

    internal static class Sql
    {
        public const string Of = """
            SELECT Id, Criterion, Part, Text, Uses FROM MarkComment WHERE PersonId = @personId
            ORDER BY Uses DESC, CreatedAt DESC, Id
            """;
    }
}
