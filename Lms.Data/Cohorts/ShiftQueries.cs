namespace Lms.Data.Cohorts;

/// <summary>What moves when a cohort moves.</summary>
public sealed class ShiftQueries(Db db)
{
    /// <summary>Every cohort whose date may have to change.</summary>
    public Task<IReadOnlyList<MovableCohort>> Movable(DateTimeOffset now) => db.List<MovableCohort>(Sql.Movable, new { now });

    /// <summary>Its sessions that were made from the series' pattern and have not begun; one that a trainer put on a day stays there.</summary>
    public Task<IReadOnlyList<MovablePart>> Sessions(Guid cohortId) => db.List<MovablePart>(Sql.Sessions, new { cohortId });

    /// <summary>The module's own assignments, with their due times.</summary>
    public Task<IReadOnlyList<MovablePart>> Assignments(Guid cohortId) => db.List<MovablePart>(Sql.Assignments, new { cohortId });

    internal static class Sql
    {
        public const string Movable = """
            SELECT c.Id AS CohortId, c.Code, c.StartsLocal, c.TimeZone, p.NominalLocal, s.ShiftRule, s.HolidayCountry, s.RuleWeekday, s.StartsOn AS SeriesStartsOn,
                   s.LeadDays, s.LengthDays
            FROM Cohort c JOIN CohortSeries s ON s.Id = c.SeriesId JOIN SeriesPeriod p ON p.CohortId = c.Id
            WHERE c.State = 'planned' AND c.StartsAt > @now AND p.NominalLocal IS NOT NULL AND s.ShiftRule <> 'none' AND s.HolidayCountry IS NOT NULL
            ORDER BY c.StartsAt, c.Id
            """;

        public const string Sessions = """
            SELECT Id, StartsLocal AS Local, TimeZone, LengthMinutes, Days, Version FROM Session
            WHERE CohortId = @cohortId AND PatternNumber IS NOT NULL AND State IN ('draft', 'published')
            """;

        public const string Assignments = """
            SELECT Id, DueLocal AS Local, TimeZone, 0 AS LengthMinutes, 1 AS Days, Version FROM Assignment
            WHERE CohortId = @cohortId AND SourceKey IS NOT NULL AND State <> 'withdrawn'
            """;
    }
}
