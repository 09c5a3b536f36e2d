namespace Lms.Data.People;

/// <summary>Roles for the page of a person (whose page it is has been scoped already).</summary>
public sealed class RoleQueries(Db db)
{
    public Task<IReadOnlyList<RoleRow>> ListOfPerson(Guid personId) => db.List<RoleRow>(Sql.OfPerson, new { personId });

    internal static class Sql
    {
        public const string OfPerson = """
            SELECT r.Id, r.Role AS Kind, r.ScopeKind, r.InstitutionId, i.EnglishName AS InstitutionName, r.CohortId, r.GrantedAt
            FROM RoleAssignment r LEFT JOIN Institution i ON i.Id = r.InstitutionId
            WHERE r.PersonId = @personId AND r.EndedAt IS NULL
            ORDER BY r.GrantedAt, r.Id
            """;
    }
}
