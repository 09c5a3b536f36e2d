namespace Lms.Data.AccessCodes;

/// <summary>The condition of <see cref="AccountReach"/>, for statements to splice in.</summary>
internal static class AccountScope
{
    /// <summary>Condition: no role of <c>scoped.Id</c> is over more than the reader's. Administrators of everything are each other's only.</summary>
    public const string NotAbove = """
        NOT EXISTS (
            SELECT 1 FROM RoleAssignment above
            WHERE above.PersonId = scoped.Id AND above.EndedAt IS NULL AND above.Role IN ('officer', 'administrator') AND above.ScopeKind <> 'cohort'
              AND NOT EXISTS (
                SELECT 1 FROM RoleAssignment mine
                WHERE mine.PersonId = @scopePerson AND mine.EndedAt IS NULL AND mine.Role IN ('officer', 'administrator')
                  AND ((mine.ScopeKind = 'everything' AND (mine.Role = 'administrator' OR above.Role = 'officer' OR above.ScopeKind = 'institution'))
                    OR (mine.ScopeKind = 'institution' AND above.ScopeKind = 'institution' AND EXISTS (
                        SELECT 1 FROM InstitutionAncestor beneath WHERE beneath.AncestorId = mine.InstitutionId AND beneath.InstitutionId = above.InstitutionId)))))
        """;
}
