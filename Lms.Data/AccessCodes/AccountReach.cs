using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>
/// Whose account somebody may open or close: people within reach whose own roles reach no further than theirs. Else an officer would
/// print a slip for the administrator who happens to be registered at their office, and sign in as one.
/// </summary>
public static class AccountReach
{
    public static async Task<bool> ReachesAccount(this IReads reads, Scope by, Guid personId) =>
        await reads.Read<long>(Sql.Reaches, new { id = personId, scopePerson = by.PersonId, scopeAll = by.Everything }) > 0;

    internal static class Sql
    {
        public const string Reaches = "SELECT COUNT(*) FROM Person scoped WHERE scoped.Id = @id AND scoped.MergedIntoId IS NULL AND " + Scope.OverInstitution + " AND " + AccountScope.NotAbove;
    }
}
