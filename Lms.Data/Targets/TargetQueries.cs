using Lms.Data.People;

namespace Lms.Data.Targets;

/// <summary>Targets and terms for pages.</summary>
public sealed class TargetQueries(Db db)
{
    /// <summary>Where a cohort that was found before stands with its targets.</summary>
    public Task<IReadOnlyList<MeterRow>> OfCohort(Guid cohortId) => db.MetersOf(cohortId);

    /// <summary>The targets of a series that was found before.</summary>
    public Task<IReadOnlyList<MeterRow>> OfSeries(Guid seriesId) => db.List<MeterRow>(TargetStore.Sql.OfSeries, new { seriesId });

    /// <summary>Null where the reader may not set them.</summary>
    public Task<SeatTermsRow?> FindCohort(Guid id, Scope scope) => db.Find<SeatTermsRow>(Sql.Cohort, Args(id, scope));

    public Task<SeatTermsRow?> FindSeries(Guid id, Scope scope) => db.Find<SeatTermsRow>(Sql.Series, Args(id, scope));

    private static object Args(Guid id, Scope scope) => new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything };

    internal static class Sql
    {
        public const string Cohort = """
            SELECT scoped.Id, scoped.Code AS Name, COALESCE(scoped.CapacityAim, scoped.Capacity) AS Capacity, scoped.Taken, scoped.NeedsApproval, scoped.OfferHours
            FROM Cohort scoped WHERE scoped.Id = @id AND
            """ + " " + Scope.OverInstitution;

        public const string Series = """
            SELECT scoped.Id, scoped.Name, scoped.Capacity, scoped.NeedsApproval, scoped.OfferHours
            FROM CohortSeries scoped WHERE scoped.Id = @id AND
            """ + " " + Scope.OverInstitution;
    }
}
