using Lms.Data.People;

namespace Lms.Data.Outbox;

/// <summary>Addresses at which nobody can be reached, for pages. Only those that are somebody's now.</summary>
public sealed class BounceQueries(Db db)
{
    /// <summary>The newest first, within a reader's scope.</summary>
    public Task<IReadOnlyList<AddressBounce>> List(Scope scope, int skip, int take) =>
        db.List<AddressBounce>(db.Dialect.Page(Sql.List), new { scopePerson = scope.PersonId, scopeAll = scope.Everything, skip, take });

    public Task<long> Count(Scope scope) => db.Read<long>(Sql.Count, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>Of one person whom the reader has found before; null while their address works, or they have none.</summary>
    public Task<AddressBounce?> Find(Guid personId) => db.Find<AddressBounce>(Sql.Find, new { personId });

    /// <summary>Which of these people cannot be reached.</summary>
    public async Task<IReadOnlySet<Guid>> Of(IReadOnlyCollection<Guid> people) =>
        people.Count == 0 ? new HashSet<Guid>() : (await db.List<Guid>(Sql.Of, new { people })).ToHashSet();

    internal static class Sql
    {
        private const string Columns = """
            SELECT b.Id, scoped.Id AS PersonId, scoped.NativeName AS Name, scoped.LatinName, scoped.Email, b.Source, b.Answer, b.BouncedAt
            """;

        private const string From = " FROM AddressBounce b JOIN Person scoped ON scoped.EmailKey = b.EmailKey WHERE b.ClearedAt IS NULL AND ";

        public const string List = Columns + From + Scope.OverInstitution + " ORDER BY b.BouncedAt DESC, b.Id";

        public const string Count = "SELECT COUNT(*)" + From + Scope.OverInstitution;

        public const string Find = Columns + From + "scoped.Id = @personId";

        public const string Of = """
            SELECT p.Id FROM Person p JOIN AddressBounce b ON b.EmailKey = p.EmailKey AND b.ClearedAt IS NULL WHERE p.Id IN @people
            """;
    }
}
