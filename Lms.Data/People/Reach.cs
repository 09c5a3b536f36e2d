namespace Lms.Data.People;

/// <summary>Whether a scope reaches an institution or a person: what a deed asks before it touches somebody else's record. Nobody reaches who was merged away.</summary>
public static class Reach
{
    public static async Task<bool> ReachesInstitution(this IReads reads, Scope scope, Guid institutionId) =>
        await reads.Read<long>(Sql.Institution, new { id = institutionId, scopePerson = scope.PersonId, scopeAll = scope.Everything }) > 0;

    public static async Task<bool> ReachesPerson(this IReads reads, Scope scope, Guid personId) =>
        await reads.Read<long>(Sql.Person, new { id = personId, scopePerson = scope.PersonId, scopeAll = scope.Everything }) > 0;

    internal static class Sql
    {
        public const string Institution = """
            SELECT COUNT(*) FROM (SELECT i.Id AS InstitutionId FROM Institution i WHERE i.Id = @id) scoped
            WHERE
            """ + " " + Scope.OverInstitution;

        public const string Person = "SELECT COUNT(*) FROM Person scoped WHERE scoped.Id = @id AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution;
    }
}
