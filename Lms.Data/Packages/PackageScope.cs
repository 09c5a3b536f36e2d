using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Who sees a package and may change it.</summary>
internal static class PackageScope
{
    /// <summary>
    /// Condition on <c>scoped.Country</c>, <c>scoped.Level</c> and <c>scoped.OwnerId</c>, with the arguments of a <see cref="Scope"/>. One of
    /// all countries is for who is over everything. One of published figures is for every officer of its country. One of the ministry's
    /// figures is for its owner and for whoever sees at least the institutions of that country that the owner sees: its files hold no more.
    /// </summary>
    public const string Over = """
        (@scopeAll = 1 OR (
            EXISTS (
                SELECT 1 FROM RoleAssignment mr JOIN InstitutionAncestor ma ON ma.AncestorId = mr.InstitutionId JOIN Institution mi ON mi.Id = ma.InstitutionId
                WHERE mr.PersonId = @scopePerson AND mr.EndedAt IS NULL AND mr.Role IN ('officer', 'administrator') AND mi.Country = scoped.Country)
            AND (scoped.Level <> 'ministry' OR scoped.OwnerId = @scopePerson OR NOT EXISTS (
                SELECT 1 FROM Institution oi
                WHERE oi.Country = scoped.Country
                  AND EXISTS (
                    SELECT 1 FROM RoleAssignment orl LEFT JOIN InstitutionAncestor oa ON oa.AncestorId = orl.InstitutionId
                    WHERE orl.PersonId = scoped.OwnerId AND orl.EndedAt IS NULL AND orl.Role IN ('officer', 'administrator')
                      AND (orl.ScopeKind = 'everything' OR oa.InstitutionId = oi.Id))
                  AND NOT EXISTS (
                    SELECT 1 FROM RoleAssignment rr JOIN InstitutionAncestor ra ON ra.AncestorId = rr.InstitutionId
                    WHERE rr.PersonId = @scopePerson AND rr.EndedAt IS NULL AND rr.Role IN ('officer', 'administrator') AND ra.InstitutionId = oi.Id)))))
        """;
}
