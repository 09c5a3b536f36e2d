using Lms.Assessments.Slides;

namespace Lms.Data.Slides;

/// <summary>Loads and saves slides inside a unit of work that holds the session's row (<see cref="Sessions.SessionHold"/>), so that places are counted once.</summary>
internal static class SlideStore
{
    internal sealed record New(
        Guid Id, Guid SessionId, string Kind, string Title, Guid? LessonId, int Width, int Height, int Bytes, string? UploadKey, DateTimeOffset Now, Guid By);

    /// <summary>As the last one; false when there are as many as a session may have.</summary>
    public static async Task<bool> AddSlide(this UnitOfWork work, New slide) =>
        await work.Execute(Sql.Insert, new
        {
            slide.Id, slide.SessionId, slide.Kind, slide.Title, slide.LessonId, slide.Width, slide.Height, slide.Bytes, slide.UploadKey, slide.Now, slide.By,
            most = SlideFile.MostSlides,
        }) == 1;

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Slide (Id, SessionId, Position, Kind, Title, LessonId, Width, Height, Bytes, UploadKey, CreatedAt, CreatedBy)
            SELECT @Id, s.Id, COALESCE((SELECT MAX(p.Position) FROM Slide p WHERE p.SessionId = s.Id), 0) + 1,
                   @Kind, @Title, @LessonId, @Width, @Height, @Bytes, @UploadKey, @Now, @By
            FROM Session s
            WHERE s.Id = @SessionId AND (SELECT COUNT(*) FROM Slide n WHERE n.SessionId = s.Id AND n.RemovedAt IS NULL) < @most
            """;

        public const string Restore = "UPDATE Slide SET RemovedAt = NULL WHERE Id = @slideId AND SessionId = @sessionId AND RemovedAt IS NOT NULL";

        public const string Remove = "UPDATE Slide SET RemovedAt = @now WHERE Id = @slideId AND SessionId = @sessionId AND RemovedAt IS NULL";

        public const string Order = "SELECT Id, Position FROM Slide WHERE SessionId = @sessionId AND RemovedAt IS NULL ORDER BY Position";

        public const string Place = "UPDATE Slide SET Position = @position WHERE Id = @id";
    }
}
