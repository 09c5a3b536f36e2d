using Lms.Data.People;

namespace Lms.Data.Funders;

/// <summary>Funders and what they pay, for pages.</summary>
public sealed class FunderQueries(Db db)
{
    /// <summary>All, those retired last.</summary>
    public Task<IReadOnlyList<FunderRow>> List() => db.List<FunderRow>(Sql.List);

    /// <summary>Who pays a cohort that was found before, by code.</summary>
    public Task<IReadOnlyList<FundingRow>> OfCohort(Guid cohortId) => db.List<FundingRow>(FundingStore.Sql.OfCohort, new { cohortId });

    /// <summary>Who pays a series that was found before, by code.</summary>
    public Task<IReadOnlyList<FundingRow>> OfSeries(Guid seriesId) => db.List<FundingRow>(Sql.OfSeries, new { seriesId });

    /// <summary>Everybody who could be named for a cohort: who pays now, and who is not retired.</summary>
    public Task<IReadOnlyList<FundingRow>> ChoicesOfCohort(Guid cohortId) => db.List<FundingRow>(Sql.CohortChoices, new { cohortId });

    public Task<IReadOnlyList<FundingRow>> ChoicesOfSeries(Guid seriesId) => db.List<FundingRow>(Sql.SeriesChoices, new { seriesId });

    /// <summary>The cohort, where the reader is officer of its institution or over everything; trainers do not say who pays.</summary>
    public Task<FundedThing?> FindCohort(Guid cohortId, Scope scope) => FindCohort(db, cohortId, scope);

    public Task<FundedThing?> FindSeries(Guid seriesId, Scope scope) => FindSeries(db, seriesId, scope);

    internal static Task<FundedThing?> FindCohort(IReads reads, Guid id, Scope scope) =>
        reads.Find<FundedThing>(Sql.Cohort, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static Task<FundedThing?> FindSeries(IReads reads, Guid id, Scope scope) =>
        reads.Find<FundedThing>(Sql.Series, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        public const string List = """
            SELECT f.Id, f.Code, f.Name, f.RetiredAt,
                (SELECT COUNT(*) FROM CohortFunding c WHERE c.FunderId = f.Id) AS Cohorts,
                (SELECT COUNT(*) FROM SeriesFunding s WHERE s.FunderId = f.Id) AS Series
            FROM Funder f ORDER BY CASE WHEN f.RetiredAt IS NULL THEN 0 ELSE 1 END, f.Name, f.Code
            """;

        public const string OfSeries = """
            SELECT f.Code, f.Name, s.ShareBasisPoints AS Share
            FROM SeriesFunding s JOIN Funder f ON f.Id = s.FunderId WHERE s.SeriesId = @seriesId ORDER BY f.Code
            """;

        public const string CohortChoices = """
            SELECT f.Code, f.Name, COALESCE(c.ShareBasisPoints, 0) AS Share
            FROM Funder f LEFT JOIN CohortFunding c ON c.FunderId = f.Id AND c.CohortId = @cohortId
            WHERE f.RetiredAt IS NULL OR c.FunderId IS NOT NULL ORDER BY f.Name, f.Code
            """;

        public const string SeriesChoices = """
            SELECT f.Code, f.Name, COALESCE(s.ShareBasisPoints, 0) AS Share
            FROM Funder f LEFT JOIN SeriesFunding s ON s.FunderId = f.Id AND s.SeriesId = @seriesId
            WHERE f.RetiredAt IS NULL OR s.FunderId IS NOT NULL ORDER BY f.Name, f.Code
            """;

        public const string Cohort = """
            SELECT scoped.Id, scoped.Name FROM (SELECT c.Id, c.Code AS Name, c.InstitutionId FROM Cohort c WHERE c.Id = @id) scoped
            WHERE
            """ + " " + Scope.OverInstitution;

        public const string Series = """
            SELECT scoped.Id, scoped.Name FROM (SELECT s.Id, s.Name, s.InstitutionId FROM CohortSeries s WHERE s.Id = @id) scoped
            WHERE
            """ + " " + Scope.OverInstitution;
    }
}
