using Lms.Assessments.Sessions;
using Lms.Data.Lessons;

namespace Lms.Data.Slides;

/// <summary>Reads a session's slides. Who may see the session is asked before; what its people may see of it is what was shown.</summary>
public sealed class SlideQueries(Db db)
{
    /// <summary>Those not removed, in their order.</summary>
    public Task<IReadOnlyList<SlideRow>> All(Guid sessionId) => db.List<SlideRow>(Sql.All, new { sessionId });

    /// <summary>The newest removed, for undo.</summary>
    public Task<SlideRow?> LastRemoved(Guid sessionId) => db.Find<SlideRow>(Sql.LastRemoved, new { sessionId });

    /// <summary>Those shown so far, in the order they were first shown; also removed ones: what was seen stays.</summary>
    public Task<IReadOnlyList<SlideRow>> Shown(Guid sessionId) => db.List<SlideRow>(Sql.Shown, new { sessionId });

    /// <summary>What is on the screen now; null where nothing is.</summary>
    public async Task<Guid?> Now(Guid sessionId) => await db.Find<LastEvent>(Sql.LastEvent, new { sessionId }) is { Kind: SessionEventKind.SlideShown } shown
        ? new SessionEvent(0, shown.Kind, Audience.All, default, shown.Payload).Read<Assessments.Slides.SlideShown>().Slide
        : null;

    public Task<SlideRow?> Find(Guid sessionId, Guid slideId) => db.Find<SlideRow>(Sql.Find, new { sessionId, slideId });

    public Task<SlidePicture?> Picture(Guid slideId) => db.Find<SlidePicture>(Sql.Picture, new { slideId });

    /// <summary>Where the lessons of a session's module are read; null without such a session.</summary>
    public Task<LessonPlace?> Place(Guid sessionId) => db.Find<LessonPlace>(Sql.Place, new { sessionId });

    internal sealed record LastEvent
    {
        public string Kind { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        private const string Columns = """
            s.Id, s.Kind, s.Title, s.LessonId, s.UploadKey, l.Number AS LessonNumber, s.Width, s.Height, s.Bytes, s.ShownAt, s.RemovedAt,
            CASE WHEN s.RemovedAt IS NULL
                 THEN (SELECT COUNT(*) FROM Slide b WHERE b.SessionId = s.SessionId AND b.RemovedAt IS NULL AND b.Position <= s.Position) ELSE 0 END AS Number
            FROM Slide s LEFT JOIN Lesson l ON l.Id = s.LessonId
            """;

        public const string All = "SELECT " + Columns + " WHERE s.SessionId = @sessionId AND s.RemovedAt IS NULL ORDER BY s.Position";

        public const string LastRemoved = "SELECT " + Columns + """
             WHERE s.SessionId = @sessionId
               AND s.RemovedAt = (SELECT MAX(r.RemovedAt) FROM Slide r WHERE r.SessionId = @sessionId)
            ORDER BY s.Position
            """;

        public const string Shown = "SELECT " + Columns + " WHERE s.SessionId = @sessionId AND s.ShownAt IS NOT NULL ORDER BY s.ShownAt, s.Position";

        public const string Find = "SELECT " + Columns + " WHERE s.SessionId = @sessionId AND s.Id = @slideId";

        public const string Picture = "SELECT ContentType, Bytes FROM SlideImage WHERE SlideId = @slideId";

        public const string LastEvent = """
            SELECT e.Kind, e.Payload FROM SessionEvent e
            WHERE e.SessionId = @sessionId
              AND e.Seq = (SELECT MAX(n.Seq) FROM SessionEvent n WHERE n.SessionId = @sessionId AND n.Kind IN ('slide_shown', 'slide_hidden'))
            """;

        public const string Place = """
            SELECT c.ModuleVersionId, m.Code AS ModuleCode, v.Title AS ModuleTitle, v.Language, c.Code AS CohortCode, c.StartsAt, c.TimeZone
            FROM Session s
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            WHERE s.Id = @sessionId
            """;
    }
}
