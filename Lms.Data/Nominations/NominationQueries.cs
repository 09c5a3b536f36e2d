using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Nominations;

/// <summary>Nominations for pages, within a reader's scope: who manages the cohort sees all, others their own people and whom they nominated.</summary>
public sealed class NominationQueries(Db db)
{
    /// <summary>What waits for a decision, in order of its coming.</summary>
    public Task<IReadOnlyList<NominationView>> Proposed(Guid cohortId, Scope scope) => db.List<NominationView>(Sql.Proposed, Args(cohortId, scope));

    /// <summary>What was decided, the newest first.</summary>
    public Task<IReadOnlyList<NominationView>> Decided(Guid cohortId, Scope scope, int take) =>
        db.List<NominationView>(db.Dialect.Page(Sql.Decided), new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything, skip = 0, take });

    /// <summary>The person's own open proposal; null without one.</summary>
    public Task<NominationRecord?> FindOwn(Guid cohortId, Guid personId) => db.FindProposed(cohortId, personId);

    /// <summary>The reader's own lists for a cohort, the newest first.</summary>
    public Task<IReadOnlyList<ListView>> Lists(Guid cohortId, Guid madeBy) => db.List<ListView>(Sql.Lists, new { cohortId, madeBy });

    /// <summary>A list the reader made for this cohort; null otherwise.</summary>
    public Task<ListView?> FindList(Guid listId, Guid cohortId, Guid madeBy) => db.Find<ListView>(Sql.FindList, new { listId, cohortId, madeBy });

    /// <summary>The rows of a list found before.</summary>
    public Task<IReadOnlyList<ListRow>> Rows(Guid listId) => db.List<ListRow>(Sql.Rows, new { listId });

    /// <summary>The reader's people who may join the cohort and are neither in it nor in line nor proposed, by Latin name.</summary>
    public Task<IReadOnlyList<PersonRow>> Candidates(Guid cohortId, Scope scope, CandidateFilter filter, int skip, int take) =>
        db.List<PersonRow>(db.Dialect.Page(Sql.Candidates), Args(cohortId, scope, filter, skip, take));

    public Task<long> CountCandidates(Guid cohortId, Scope scope, CandidateFilter filter) => db.Read<long>(Sql.CountCandidates, Args(cohortId, scope, filter, 0, 0));

    /// <summary>Cohorts with proposals that wait for the reader, for their first page.</summary>
    public Task<IReadOnlyList<ProposalCount>> Waiting(Scope scope, string language) =>
        db.List<ProposalCount>(Sql.Waiting, new { language, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    private static object Args(Guid cohortId, Scope scope) => new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything };

    private static object Args(Guid cohortId, Scope scope, CandidateFilter filter, int skip, int take) => Search.Arguments(
        filter.Search, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything, under = filter.InstitutionId, filter.Sex, filter.Category, skip, take });

    internal static class Sql
    {
        private const string Views = """
            SELECT scoped.* FROM (
                SELECT n.Id, n.PersonId, p.NativeName, p.LatinName, p.Email, p.Sex, p.InstitutionId, i.EnglishName AS InstitutionName,
                       n.NominatedBy, o.NativeName AS NominatorName, n.NominatedAt, n.Note, n.State, d.NativeName AS DeciderName, n.DecidedAt, n.Reason,
                       e.State AS EnrolmentState,
                       (SELECT MAX(w.State) FROM WaitingPlace w WHERE w.CohortId = n.CohortId AND w.PersonId = n.PersonId AND w.State IN ('waiting', 'offered')) AS PlaceState
                FROM Nomination n
                JOIN Person p ON p.Id = n.PersonId
                JOIN Institution i ON i.Id = p.InstitutionId
                JOIN Person o ON o.Id = n.NominatedBy
                LEFT JOIN Person d ON d.Id = n.DecidedBy
                LEFT JOIN Enrolment e ON e.CohortId = n.CohortId AND e.PersonId = n.PersonId
                WHERE n.CohortId = @cohortId) scoped
            WHERE (scoped.NominatedBy = @scopePerson OR
            """ + " " + Scope.OverInstitution + " OR " + CohortScope.OverThisCohort + ") AND ";

        public const string Proposed = Views + "scoped.State = 'proposed' ORDER BY scoped.NominatedAt, scoped.Id";

        public const string Decided = Views + "scoped.State <> 'proposed' ORDER BY scoped.NominatedAt DESC, scoped.Id";

        private const string List = "SELECT l.Id, l.MadeAt, l.Source, l.Text, l.Note FROM NominationList l WHERE l.CohortId = @cohortId AND l.MadeBy = @madeBy";

        public const string Lists = List + " ORDER BY l.MadeAt DESC, l.Id";

        public const string FindList = List + " AND l.Id = @listId";

        public const string Rows = """
            SELECT r.Position, r.Typed, r.PersonId, p.NativeName, p.LatinName, i.EnglishName AS InstitutionName, p.Email, r.Verdict, r.Place, r.Code
            FROM NominationRow r
            LEFT JOIN Person p ON p.Id = r.PersonId
            LEFT JOIN Institution i ON i.Id = p.InstitutionId
            WHERE r.ListId = @listId ORDER BY r.Position
            """;

        private const string From = """
             FROM Person scoped JOIN Institution i ON i.Id = scoped.InstitutionId
            WHERE scoped.MergedIntoId IS NULL AND
            """ + " " + Search.Over + """
                 AND (@Sex IS NULL OR scoped.Sex = @Sex) AND (@Category IS NULL OR scoped.Category = @Category)
                AND (@under IS NULL OR EXISTS (SELECT 1 FROM InstitutionAncestor ua WHERE ua.InstitutionId = scoped.InstitutionId AND ua.AncestorId = @under))
                AND EXISTS (SELECT 1 FROM Cohort c WHERE c.Id = @cohortId AND (c.InstitutionId IS NULL
                    OR EXISTS (SELECT 1 FROM InstitutionAncestor ca WHERE ca.InstitutionId = scoped.InstitutionId AND ca.AncestorId = c.InstitutionId)))
                AND NOT EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = @cohortId AND e.PersonId = scoped.Id AND e.State <> 'withdrawn')
                AND NOT EXISTS (SELECT 1 FROM WaitingPlace w WHERE w.CohortId = @cohortId AND w.PersonId = scoped.Id AND w.State IN ('waiting', 'offered'))
                AND NOT EXISTS (SELECT 1 FROM Nomination n WHERE n.CohortId = @cohortId AND n.PersonId = scoped.Id AND n.State = 'proposed')
                AND
            """ + " " + Scope.OverInstitution;

        public const string Candidates = """
            SELECT scoped.Id, scoped.RegistrationNumber, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Category, scoped.JobTitle,
                scoped.Email, scoped.InstitutionId, i.EnglishName AS InstitutionName, i.Country
            """ + From + " ORDER BY " + Search.Nearest + ", scoped.LatinName, scoped.Id";

        public const string CountCandidates = "SELECT COUNT(*)" + From;

        public const string Waiting = """
            SELECT scoped.CohortId, scoped.Code, COALESCE(t.Title, v.Title) AS ModuleTitle, scoped.Proposed
            FROM (SELECT c.Id AS CohortId, c.Code, c.InstitutionId, c.ModuleVersionId, c.StartsAt,
                    (SELECT COUNT(*) FROM Nomination n WHERE n.CohortId = c.Id AND n.State = 'proposed') AS Proposed
                  FROM Cohort c WHERE c.State = 'planned' AND EXISTS (SELECT 1 FROM Nomination n WHERE n.CohortId = c.Id AND n.State = 'proposed')) scoped
            JOIN ModuleVersion v ON v.Id = scoped.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE
            """ + " " + CohortScope.MayManage + " ORDER BY scoped.StartsAt, scoped.CohortId";
    }
}
