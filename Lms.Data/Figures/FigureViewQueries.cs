namespace Lms.Data.Figures;

/// <summary>Saved views: a reader's own and those shared with every officer. What they show is asked anew within the scope of who opens them.</summary>
public sealed class FigureViewQueries(Db db)
{
    public Task<IReadOnlyList<FigureView>> List(Guid reader) => db.List<FigureView>(Sql.List, new { reader });

    /// <summary>Null where there is none, or it is somebody's own.</summary>
    public Task<FigureView?> Find(Guid id, Guid reader) => db.Find<FigureView>(Sql.Find, new { id, reader });

    internal static class Sql
    {
        private const string Select = """
            SELECT v.Id, v.PersonId, p.NativeName AS OwnerName, v.Name, v.Question, v.IsShared, v.CreatedAt
            FROM FigureView v
            JOIN Person p ON p.Id = v.PersonId
            WHERE (v.PersonId = @reader OR v.IsShared = 1)
            """;

        public const string List = Select + " ORDER BY v.CreatedAt DESC, v.Id";
        public const string Find = Select + " AND v.Id = @id";
    }
}
