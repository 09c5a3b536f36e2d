namespace Lms.Data.People;

/// <summary>Loads and saves roles. A role that ended keeps its row: who was trainer then is a fact of that cohort.</summary>
public static class RoleStore
{
    public static Task<IReadOnlyList<Role>> ListRoles(this IReads reads, Guid personId) => reads.List<Role>(Sql.List, new { personId });

    /// <summary>Of many people at once.</summary>
    public static Task<IReadOnlyList<Role>> ListRoles(this IReads reads, IReadOnlyCollection<Guid> people) => reads.List<Role>(Sql.ListMany, new { people });

    public static Task<Role?> FindRole(this IReads reads, Guid id) => reads.Find<Role>(Sql.Find, new { id });

    /// <summary>False when the person is that to the same thing already.</summary>
    public static async Task<bool> TryAddRole(this UnitOfWork work, Role role) => await work.Execute(Sql.Insert, role) == 1;

    public static async Task<bool> EndRole(this UnitOfWork work, Guid id, DateTimeOffset now) => await work.Execute(Sql.End, new { id, now }) == 1;

    internal static class Sql
    {
        private const string Columns = """
            SELECT Id, PersonId, Role AS Kind, ScopeKind, InstitutionId, CohortId, GrantedAt, GrantedBy, EndedAt FROM RoleAssignment
            """;

        public const string List = Columns + "\nWHERE PersonId = @personId AND EndedAt IS NULL ORDER BY GrantedAt, Id";
        public const string ListMany = Columns + "\nWHERE PersonId IN @people AND EndedAt IS NULL ORDER BY GrantedAt, Id";
        public const string Find = Columns + "\nWHERE Id = @id";

        public const string Insert = """
            INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, InstitutionId, CohortId, GrantedAt, GrantedBy, EndedAt)
            SELECT @Id, @PersonId, @Kind, @ScopeKind, @InstitutionId, @CohortId, @GrantedAt, @GrantedBy, @EndedAt
            WHERE NOT EXISTS (SELECT 1 FROM RoleAssignment r
                WHERE r.PersonId = @PersonId AND r.Role = @Kind AND r.ScopeKind = @ScopeKind AND r.EndedAt IS NULL
                  AND (r.InstitutionId = @InstitutionId OR r.CohortId = @CohortId OR r.ScopeKind = 'everything'))
            """;

        public const string End = "UPDATE RoleAssignment SET EndedAt = @now WHERE Id = @id AND EndedAt IS NULL";
    }
}
