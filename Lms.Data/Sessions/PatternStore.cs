using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Data.Sessions;

/// <summary>Loads and saves a series' pattern.</summary>
internal static class PatternStore
{
    public static async Task<IReadOnlyList<PatternSession>> ListPattern(this IReads reads, Guid seriesId) =>
        [.. (await reads.List<PatternRow>(Sql.List, new { seriesId })).Select(r => r.Session)];

    /// <summary>The highest number the series ever gave a session, of those that are gone too.</summary>
    public static Task<int> ReadLastNumber(this IReads reads, Guid seriesId) => reads.Read<int>(Sql.LastNumber, new { seriesId });

    public static async Task SavePattern(this UnitOfWork work, Guid seriesId, IEnumerable<PatternSession> pattern)
    {
        await work.Execute(Sql.Clear, new { seriesId });
        await work.Execute(Sql.Insert, pattern.Select(s => new
        {
            id = work.NewId(), seriesId, s.Number, s.OffsetDays, s.LocalTime, s.LengthMinutes, mode = Code.Of(s.Mode), title = s.Title.Trim(),
        }).ToList());
    }

    internal static class Sql
    {
        public const string List = """
            SELECT Number, OffsetDays, LocalTime, LengthMinutes, Mode, Title FROM SeriesSession WHERE SeriesId = @seriesId ORDER BY OffsetDays, LocalTime, Number
            """;

        public const string LastNumber = """
            SELECT COALESCE(MAX(n.Number), 0) FROM (
                SELECT p.Number FROM SeriesSession p WHERE p.SeriesId = @seriesId
                UNION ALL
                SELECT s.PatternNumber AS Number FROM Session s JOIN Cohort c ON c.Id = s.CohortId WHERE c.SeriesId = @seriesId AND s.PatternNumber IS NOT NULL
            ) n
            """;

        public const string Clear = "DELETE FROM SeriesSession WHERE SeriesId = @seriesId";

        public const string Insert = """
            INSERT INTO SeriesSession (Id, SeriesId, Number, OffsetDays, LocalTime, LengthMinutes, Mode, Title)
            VALUES (@id, @seriesId, @Number, @OffsetDays, @LocalTime, @LengthMinutes, @mode, @title)
            """;
    }
}
