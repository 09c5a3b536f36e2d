using Lms.Data.People;

namespace Lms.Data.AccessCodes;

/// <summary>How people stand with signing in, within a reader's scope.</summary>
public sealed class AccessQueries(Db db, TimeProvider clock)
{
    /// <summary>Null when the person does not exist or is out of scope.</summary>
    public async Task<AccessRow?> Find(Guid personId, Scope scope) => await List([personId], scope) is [var row] ? row : null;

    /// <summary>These people, by Latin name; those out of scope left out.</summary>
    public Task<IReadOnlyList<AccessRow>> List(IReadOnlyCollection<Guid> people, Scope scope) => List(Sql.OfPeople, scope, Guid.Empty, people, people.Count);

    /// <summary>People of an institution and all below it.</summary>
    public Task<IReadOnlyList<AccessRow>> ListOfInstitution(Guid institutionId, Scope scope, int take) => List(Sql.OfInstitution, scope, institutionId, [], take);

    /// <summary>People with a place in a cohort.</summary>
    public Task<IReadOnlyList<AccessRow>> ListOfCohort(Guid cohortId, Scope scope, int take) => List(Sql.OfCohort, scope, cohortId, [], take);

    private Task<IReadOnlyList<AccessRow>> List(string sql, Scope scope, Guid of, IReadOnlyCollection<Guid> people, int take) =>
        take == 0
            ? Task.FromResult<IReadOnlyList<AccessRow>>([])
            : db.List<AccessRow>(db.Dialect.Page(sql), new { of, people, scopePerson = scope.PersonId, scopeAll = scope.Everything, now = clock.GetUtcNow(), skip = 0, take });

    internal static class Sql
    {
        private const string Rows = """
            SELECT scoped.Id AS PersonId, scoped.NativeName, scoped.LatinName, scoped.RegistrationNumber, scoped.Email, i.EnglishName AS InstitutionName,
                CASE WHEN a.IsDisabled = 1 THEN 1 ELSE 0 END AS IsDisabled, CASE WHEN a.PasswordHash IS NULL THEN 0 ELSE 1 END AS HasPassword, a.PasswordChangedAt,
                (SELECT MAX(s.SeenAt) FROM SignInSession s WHERE s.PersonId = scoped.Id) AS SeenAt,
                slip.CreatedAt AS SlipAt, slip.ExpiresAt AS SlipEndsAt, link.CreatedAt AS InvitedAt, link.ExpiresAt AS InvitationEndsAt,
                CASE WHEN
            """ + " " + AccountScope.NotAbove + " " + """
                THEN 1 ELSE 0 END AS MayOpen
            FROM Person scoped
            JOIN Institution i ON i.Id = scoped.InstitutionId
            LEFT JOIN Account a ON a.PersonId = scoped.Id
            LEFT JOIN AccessCode slip ON slip.PersonId = scoped.Id AND slip.Purpose = 'slip' AND slip.UsedAt IS NULL AND slip.RevokedAt IS NULL AND slip.ExpiresAt > @now
            LEFT JOIN AccessCode link ON link.PersonId = scoped.Id AND link.Purpose = 'invitation' AND link.UsedAt IS NULL AND link.RevokedAt IS NULL AND link.ExpiresAt > @now
            WHERE scoped.MergedIntoId IS NULL AND
            """ + " " + Scope.OverInstitution + " AND ";

        private const string InOrder = " ORDER BY scoped.LatinName, scoped.Id";

        public const string OfPeople = Rows + "scoped.Id IN @people" + InOrder;

        public const string OfInstitution = Rows
            + "EXISTS (SELECT 1 FROM InstitutionAncestor below WHERE below.AncestorId = @of AND below.InstitutionId = scoped.InstitutionId)" + InOrder;

        public const string OfCohort = Rows
            + "EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = @of AND e.PersonId = scoped.Id AND e.State <> 'withdrawn')" + InOrder;
    }
}
