using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>Series and their months, for pages (within a scope) and for the sweep (all that are active).</summary>
public sealed class SeriesQueries(Db db)
{
    /// <summary>What the sweep looks after; no scope, nobody reads it.</summary>
    public Task<IReadOnlyList<CohortSeries>> Active() => db.List<CohortSeries>(Sql.Active);

    /// <summary>Months of active series that need no further look: all but those without a date, which a new rule may give one.</summary>
    public Task<IReadOnlyList<SettledPeriod>> Settled() => db.List<SettledPeriod>(Sql.Settled);

    public Task<IReadOnlyList<SeriesRow>> List(Scope scope, DateTimeOffset now) => db.List<SeriesRow>(Sql.List, new { scopePerson = scope.PersonId, scopeAll = scope.Everything, now });

    /// <summary>Null when it is not there or not within the scope.</summary>
    public Task<CohortSeries?> Find(Guid id, Scope scope) => db.Find<CohortSeries>(Sql.Find, new { id, scopePerson = scope.PersonId, scopeAll = scope.Everything });

    /// <summary>The months of a series found before, newest first.</summary>
    public Task<IReadOnlyList<SeriesPeriod>> Periods(Guid seriesId) => db.List<SeriesPeriod>(Sql.Periods, new { seriesId });

    /// <summary>How many missed months wait for a decision of this reader: for the administrator's first page.</summary>
    public Task<long> CountMissed(Scope scope) => db.Read<long>(Sql.CountMissed, new { scopePerson = scope.PersonId, scopeAll = scope.Everything });

    internal static class Sql
    {
        public const string Active = SeriesStore.Sql.Columns + " WHERE scoped.State = 'active' ORDER BY scoped.CreatedAt, scoped.Id";

        public const string Settled = """
            SELECT p.SeriesId, p.PeriodKey FROM SeriesPeriod p JOIN CohortSeries s ON s.Id = p.SeriesId
            WHERE s.State = 'active' AND p.State <> 'none'
            """;

        public const string List = """
            SELECT scoped.Id, scoped.Name, scoped.State, scoped.RuleKind, scoped.RuleNumber, scoped.RuleWeekday, scoped.LocalTime, scoped.TimeZone, scoped.Capacity,
                   m.Code AS ModuleCode, i.EnglishName AS InstitutionName,
                   (SELECT COUNT(*) FROM SeriesPeriod p WHERE p.SeriesId = scoped.Id AND p.State = 'missed') AS Missed,
                   (SELECT MIN(c.StartsAt) FROM Cohort c WHERE c.SeriesId = scoped.Id AND c.State = 'planned' AND c.StartsAt > @now) AS NextStartsAt
            FROM CohortSeries scoped
            JOIN Module m ON m.Id = scoped.ModuleId
            LEFT JOIN Institution i ON i.Id = scoped.InstitutionId
            WHERE
            """ + " " + Scope.OverInstitution + " ORDER BY scoped.State, scoped.Name, scoped.Id";

        public const string Find = SeriesStore.Sql.Columns + " WHERE scoped.Id = @id AND " + Scope.OverInstitution;

        public const string Periods = """
            SELECT p.SeriesId, p.PeriodKey, p.State, p.StartsLocal, p.StartsAt, p.NominalLocal, p.MovedFor, p.CohortId, c.Code AS CohortCode, c.Taken, c.Capacity,
                   p.Reason, d.LatinName AS DecidedBy, p.DecidedAt, p.Version
            FROM SeriesPeriod p
            LEFT JOIN Cohort c ON c.Id = p.CohortId
            LEFT JOIN Person d ON d.Id = p.DecidedBy
            WHERE p.SeriesId = @seriesId ORDER BY p.PeriodKey DESC
            """;

        public const string CountMissed = """
            SELECT COUNT(*) FROM CohortSeries scoped JOIN SeriesPeriod p ON p.SeriesId = scoped.Id
            WHERE p.State = 'missed' AND scoped.State = 'active' AND
            """ + " " + Scope.OverInstitution;
    }
}
