using System.Security.Cryptography;
using System.Text;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>
/// In whose sight the ministry's figures are reckoned: a package shows no more than the person who answers for it may see, also when
/// nobody is signed in.
/// </summary>
public sealed class PackageSight(Db db)
{
    public const string Everything = "everything";

    /// <summary>The scope, and the institutions of it in a country by name of their hash. Null where the person is officer of nothing there any more.</summary>
    public async Task<(Scope Scope, string Seen)?> Of(Guid personId, string? country)
    {
        if (await db.Read<long>(Sql.SeesEverything, new { personId }) > 0)
        {
            return (new Scope(personId, Everything: true), Everything);
        }

        var scope = new Scope(personId, Everything: false);
        var ids = country is null ? [] : await db.List<Guid>(Sql.Institutions, new { country, scopePerson = personId, scopeAll = 0 });
        return ids.Count == 0 ? null : (scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids.Select(i => i.ToString("D")).Order(StringComparer.Ordinal))))));
    }

    internal static class Sql
    {
        public const string SeesEverything = """
            SELECT COUNT(*) FROM RoleAssignment WHERE PersonId = @personId AND EndedAt IS NULL AND ScopeKind = 'everything' AND Role IN ('officer', 'administrator')
            """;

        public const string Institutions = """
            SELECT scoped.InstitutionId FROM (SELECT i.Id AS InstitutionId FROM Institution i WHERE i.Country = @country) scoped WHERE
            """ + " " + Scope.OverInstitution;
    }
}
