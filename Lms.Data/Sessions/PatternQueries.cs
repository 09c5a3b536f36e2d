namespace Lms.Data.Sessions;

/// <summary>Patterns of series, for their page (who may see the series is asked before) and for the sweep.</summary>
public sealed class PatternQueries(Db db)
{
    /// <summary>In the order they take place.</summary>
    public Task<IReadOnlyList<PatternRow>> OfSeries(Guid seriesId) => db.List<PatternRow>(PatternStore.Sql.List, new { seriesId });

    /// <summary>What cohorts that have not started still lack, of every series, also one that makes no cohorts any more.</summary>
    public Task<IReadOnlyList<DuePatternSession>> Due(DateTimeOffset now) => db.List<DuePatternSession>(Sql.Due, new { now });

    internal static class Sql
    {
        public const string Due = """
            SELECT c.Id AS CohortId, c.Code AS CohortCode, c.StartsLocal, c.TimeZone, p.Number, p.OffsetDays, p.LocalTime, p.LengthMinutes, p.Mode, p.Title
            FROM SeriesSession p JOIN Cohort c ON c.SeriesId = p.SeriesId
            WHERE c.State = 'planned' AND c.StartsAt > @now
              AND NOT EXISTS (SELECT 1 FROM Session s WHERE s.CohortId = c.Id AND s.PatternNumber = p.Number)
            ORDER BY c.StartsAt, c.Id, p.OffsetDays, p.LocalTime
            """;
    }
}
