using Lms.Assessments.Rules;
using Lms.Assessments.Slides;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Slides;

/// <summary>Makes each lesson of the session's module a slide, where it is none yet.</summary>
public sealed class AddLessonSlides(Db db, TimeProvider clock)
{
    /// <returns>How many were added; null where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>slide.too_many</c>, <c>session.over</c></exception>
    public Task<int?> Run(Guid sessionId, Scope by) => db.Work(nameof(AddLessonSlides), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true })
        {
            return (int?)null;
        }

        await work.Hold(sessionId);
        var now = clock.GetUtcNow();
        var lessons = await work.List<Missing>(Sql.Missing, new { sessionId });
        foreach (var lesson in lessons)
        {
            if (!await work.AddSlide(new SlideStore.New(work.NewId(), sessionId, "lesson", lesson.Title, lesson.Id, 0, 0, lesson.Bytes, null, now, by.PersonId)))
            {
                throw new RuleBroken("slide.too_many", SlideFile.MostSlides);
            }
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AddLessonSlides), "Session", sessionId.ToString()));
        return lessons.Count;
    });

    private sealed record Missing
    {
        public Guid Id { get; init; }

        public string Title { get; init; } = "";

        public int Bytes { get; init; }
    }

    internal static class Sql
    {
        public const string Missing = """
            SELECT l.Id, t.Title, t.Bytes
            FROM Session s
            JOIN Cohort c ON c.Id = s.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Lesson l ON l.ModuleVersionId = v.Id
            JOIN LessonText t ON t.LessonId = l.Id AND t.Language = v.Language
            WHERE s.Id = @sessionId
              AND NOT EXISTS (SELECT 1 FROM Slide o WHERE o.SessionId = s.Id AND o.LessonId = l.Id AND o.RemovedAt IS NULL)
            ORDER BY l.Position
            """;
    }
}
